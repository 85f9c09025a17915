-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: an error that is a coroutine
function attack(packet)
	error(coroutine.create(function() while true do end end))
end

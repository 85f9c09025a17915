-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a dead coroutine
function attack(packet)
	local f = coroutine.wrap(function() end)
	f()
	f()
end

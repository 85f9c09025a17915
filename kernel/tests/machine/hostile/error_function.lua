-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: an error that is a function
function attack(packet)
	error(function() while true do end end)
end

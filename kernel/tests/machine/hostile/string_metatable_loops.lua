-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: the __index of strings loops
function attack(packet)
	getmetatable("").__index = function() while true do end end
	return ("x").y
end

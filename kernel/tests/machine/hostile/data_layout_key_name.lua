-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a layout with a key whose name loops, and a value that is wrong
function attack(packet)
	packet:layout {[setmetatable({}, {__tostring = function() return "x" end})] = "y"}
end

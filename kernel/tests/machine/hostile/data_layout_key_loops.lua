-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a layout with a wrong value under a key whose __tostring loops
function attack(packet)
	packet:layout {[setmetatable({}, {__tostring = function() while true do end end})] = "y"}
end

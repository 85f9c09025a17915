-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a __concat that loops
function attack(packet)
	return "x" .. setmetatable({}, {__concat = function() while true do end end}) .. "y"
end

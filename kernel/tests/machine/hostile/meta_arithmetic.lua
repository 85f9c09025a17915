-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: an __add that loops
function attack(packet)
	return 1 + setmetatable({}, {__add = function() while true do end end})
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: table.concat over an __index that concatenates
function attack(packet)
	local t = setmetatable({}, {})
	getmetatable(t).__index = function() return table.concat(t, ",", 1, 2) end
	return table.concat(t, ",", 1, 2)
end

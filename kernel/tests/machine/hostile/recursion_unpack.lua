-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: table.unpack over an __index that unpacks
function attack(packet)
	local t = setmetatable({}, {})
	getmetatable(t).__index = function() return (table.unpack(t, 1, 3)) end
	return table.unpack(t, 1, 3)
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: table.insert behind the last integer
function attack(packet)
	table.insert(setmetatable({}, {__len = function() return math.maxinteger end}), math.mininteger, 1)
end

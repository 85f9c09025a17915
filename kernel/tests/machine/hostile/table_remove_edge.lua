-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: table.remove with a __len below zero
function attack(packet)
	table.remove(setmetatable({}, {__len = function() return math.mininteger end}))
end

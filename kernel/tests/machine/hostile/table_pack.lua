-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: table.pack of too many values
function attack(packet)
	local t = {}
	for i = 1, 10000 do t[i] = i end
	return table.pack(table.unpack(t))
end

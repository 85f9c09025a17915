-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: an order that changes the table
function attack(packet)
	local t = {}
	for i = 1, 50 do t[i] = -i end
	pcall(table.sort, t, function(a, b) t[#t] = nil collectgarbage() return (a or 0) < (b or 0) end)
end

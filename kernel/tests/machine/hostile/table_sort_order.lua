-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: an order that is none
function attack(packet)
	local t = {}
	for i = 1, 100 do t[i] = i % 7 end
	table.sort(t, function() return true end)
end

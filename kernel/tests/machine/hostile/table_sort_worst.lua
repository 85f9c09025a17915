-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a sort that takes longest
function attack(packet)
	local t = {}
	for i = 1, 4000 do t[i] = 0 end
	table.sort(t, function(a, b) for _ = 1, 100 do end return a < b end)
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: sorts of a table with equal elements
function attack(packet)
	local t = {}
	for i = 1, 2000 do t[i] = 0 end
	while true do table.sort(t) end
end

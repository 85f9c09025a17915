-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: the border of a large table with holes
function attack(packet)
	local t = {}
	for i = 1, 4096 do t[i] = i end
	for i = 1, 4096, 2 do t[i] = nil end
	while true do local _ = #t end
end

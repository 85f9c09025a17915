-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: next through a large table that is nearly empty
function attack(packet)
	local t = {}
	for i = 1, 5000 do t["k" .. i] = i end
	for i = 1, 4999 do t["k" .. i] = nil end
	while true do next(t) end
end

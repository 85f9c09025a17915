-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped, at load failed: short strings that are all kept
function attack(packet)
	local t = {}
	for i = 1, 1 << 40 do t[i] = "s" .. i end
end

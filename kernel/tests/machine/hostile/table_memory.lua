-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a table that eats all memory
function attack(packet)
	local t = {}
	for i = 1, 1 << 40 do t[i] = {} end
end

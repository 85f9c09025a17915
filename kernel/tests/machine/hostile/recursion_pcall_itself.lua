-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: pcall of pcall of pcall
function attack(packet)
	local t = {}
	for i = 1, 250 do t[i] = pcall end
	error(select(-1, pcall(table.unpack(t))))
end

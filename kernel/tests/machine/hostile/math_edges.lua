-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: division and shifts where processors trap
function attack(packet)
	local min = math.mininteger
	assert(min // -1 == min and min % -1 == 0)
	assert(1 << 64 == 0 and 1 << min == 0 and -1 >> math.maxinteger == 0)
	for _ = math.maxinteger - 1, math.maxinteger do end
	for _ = min + 1, min, -1 do end
	pcall(math.random, min, math.maxinteger)
	pcall(math.random, 1, 0)
	local _ = math.abs(min), -min, min * -1, tostring(min), ("%d %x"):format(min, min), math.ult(min, 1)
end

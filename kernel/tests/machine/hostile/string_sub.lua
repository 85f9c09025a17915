-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: string.sub and string.byte at the edges of integers
function attack(packet)
	for _, i in ipairs {math.mininteger, math.maxinteger, -1, 0, 1, 1 << 32, -1 << 32} do
		for _, j in ipairs {math.mininteger, math.maxinteger, -1, 0, 1, 1 << 32, -1 << 32} do
			local _ = ("abc"):sub(i, j), #{("abc"):byte(i, j)}
		end
	end
end

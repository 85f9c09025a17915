-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: gmatch and find from the edges of integers
function attack(packet)
	for _, i in ipairs {math.mininteger, math.maxinteger, -1, 0, 1 << 32, -1 << 32} do
		for _ in ("abc"):gmatch(".", i) do end
		local _ = ("abc"):find("b", i), ("abc"):find("", i), ("abc"):match(".*", i)
	end
end

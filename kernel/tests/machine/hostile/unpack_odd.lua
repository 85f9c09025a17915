-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: unpack with arguments of all kinds
function attack(packet)
	local odd = {math.mininteger, math.maxinteger, -1, 0, 1, 2, 4, 8, 16, 1 << 32, "x", {}, packet, print}
	for _, a in ipairs(odd) do
		for _, b in ipairs(odd) do
			pcall(unpack.int, packet, a, b)
			pcall(unpack.string, packet, a, b)
			pcall(unpack.unpackint, a, b, 8)
		end
	end
end

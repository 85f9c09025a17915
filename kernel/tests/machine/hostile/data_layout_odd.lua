-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: descriptions of fields that can't be
function attack(packet)
	local odd = {math.mininteger, math.maxinteger, -1, 0, 1 << 29, 1 << 32, "x", {}, true, "99999999999999999999"}
	for _, offset in ipairs(odd) do
		for _, length in ipairs(odd) do
			local l = data.layout {f = {offset, length}, s = {offset, length, "string"}, e = {offset, length, "n", "little"}}
			packet:layout(l)
			assert(packet.f == nil and packet.s == nil or #packet.s == 0)
			packet.f, packet.s, packet.e = 1, "x", -1
		end
	end
end

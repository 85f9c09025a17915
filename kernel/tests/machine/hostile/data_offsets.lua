-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: every accessor far outside
function attack(packet)
	for _, offset in ipairs {-1, math.mininteger, math.maxinteger, 1 << 31, 1 << 32, #packet, #packet + 1, -1 << 32} do
		for _, name in ipairs {"byte", "u16", "u32", "u64", "u16le", "u32le", "u64le"} do
			assert(packet[name](packet, offset) == nil)
		end
		assert(packet:string(offset, 1) == nil and packet:segment(offset, 1) == nil)
		packet:string(0, offset)
		packet:segment(0, offset)
		packet:segment(offset, offset)
		packet[offset] = 255
		assert(packet[offset] == nil)
	end
end

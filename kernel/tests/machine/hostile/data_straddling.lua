-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: fields and numbers that end behind the packet
function attack(packet)
	local size = #packet
	for _, width in ipairs {2, 8, 16, 33, 64} do
		packet:layout {f = {size * 8 - width + 1, width}, l = {size * 8 - width + 1, width, "number", "little"}}
		packet.f, packet.l = -1, -1
		assert(packet.f == nil and packet.l == nil)
	end
	assert(not packet:u16(size - 1) and not packet:u32(size - 3) and not packet:u64(size - 7) and not packet:string(size - 1, 2))
end

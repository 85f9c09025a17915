-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: accessors with arguments that are no offsets
function attack(packet)
	for _, offset in ipairs {"x", {}, true, print, packet, "0x", "1e1"} do
		for _, name in ipairs {"byte", "u16", "u32", "u64", "string", "segment"} do
			pcall(packet[name], packet, offset)
			pcall(packet[name], packet, 0, offset)
			pcall(packet[name], offset, 0, 0)
			pcall(packet[name])
		end
	end
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: the packet and a segment, kept in globals and used for the next packet
function attack(packet)
	if kept then
		assert(#segment == 0 and segment:byte(0) == nil and segment:string() == "" and segment[0] == nil)
		segment[0] = 255
		segment.f = 255
		assert(segment.f == nil and segment:segment(0) == nil)
		assert(kept == packet or #kept > 0)
	end
	kept, segment = packet, packet:segment(0, 14, {f = {0, 8}})
end

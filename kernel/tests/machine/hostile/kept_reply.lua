-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless, at load failed: segments of a packet whose end has moved
function attack(packet)
	local s = packet:segment(0)
	local long = packet:string(42, 20)
	assert(xdplua.udp_reply(long, 42))
	assert(#s == 0 and #packet == 62)
	s[0] = 255
	assert(xdplua.udp_reply(packet, 42) or true)
	assert(xdplua.udp_reply("", 42))
	assert(#packet == 42 and packet:byte(42) == nil)
end

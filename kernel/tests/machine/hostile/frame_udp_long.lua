-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless, at load failed: a UDP length beyond the packet: no reply, and not a byte changes
function attack(packet)
	packet[38], packet[39] = 255, 255
	local before = packet:string()
	assert(not xdplua.udp_reply("x", 42) and not xdplua.udp_reply("x", 200))
	assert(not xdplua.tcp_rst_reply())
	assert(packet:string() == before)
	xdplua.fib_lookup(0xc0000202)
	xdplua.fib_rewrite(0xc0000202)
	xdplua.fix_checksums()
	assert(#packet == #before)
end

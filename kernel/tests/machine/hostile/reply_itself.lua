-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless, at load failed: a reply whose payload overlaps the place that it goes to
function attack(packet)
	assert(xdplua.udp_reply(packet:segment(43), 42))
	assert(xdplua.udp_reply(packet:segment(42), 43) or true)
end

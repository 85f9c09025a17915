-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: a layout whose compiled fields are exchanged
function attack(packet)
	local l = data.layout {a = {0, 8}, b = {8, 8, "string"}}
	packet:layout(l)
	l.c, l.a, l.d = l.b, l.b, "x"
	local _ = packet.a, packet.c, packet.d
	l.d, l.__layout_stamp = nil, nil
	packet:layout(l)
end

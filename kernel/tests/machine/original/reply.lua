-- SPDX-License-Identifier: GPL-2.0-only
-- The later form: the packet as light userdata in the last argument (here: nothing), the action as the result.
function echo(pkt, skb)
	pkt:layout{ kind = { 96, 16 }, proto = { 184, 8 }, dport = { 288, 16 } }
	if pkt.kind ~= 0x0800 or pkt.proto ~= 17 or pkt.dport ~= 7 then return xdp.action.pass end
	return xdplua.udp_reply(data.new('later form'), 42, skb)
end

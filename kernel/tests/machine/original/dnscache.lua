-- SPDX-License-Identifier: GPL-2.0-only
-- Takes the address of an answer that has one record, which points to the question.
function cachedns(pkt)
	if parse.eth(pkt) ~= 0x0800 then return xdp.action.pass end
	local ip, ihl = parse.ip(pkt)
	if ip.proto ~= xdp.protomap.udp then return xdp.action.pass end
	local udp = parse.udp(ip, ihl)
	if udp.sport ~= 53 then return xdp.action.pass end
	local msg = udp:segment(8)
	local name, stop = dns.name(msg, 12)
	local record = name and msg:segment(stop + 5)
	if record then
		record:layout(data.layout{ kind = { 16, 16 }, address = { 96, 32 } })
		if record.kind == 1 then rcu[name] = record.address end
	end
	return xdp.action.pass
end

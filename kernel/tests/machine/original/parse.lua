-- SPDX-License-Identifier: GPL-2.0-only
-- Parsers that make their layouts anew for each packet, with fields by name and by position.
parse = {}

function parse.eth(pkt)
	pkt:layout(data.layout{ kind = { offset = 12 * 8, length = 16, endian = 'net' } })
	return pkt.kind
end

function parse.ip(pkt)
	local ip = pkt:segment(14, #pkt - 14)
	if not ip then return nil end
	ip:layout(data.layout{
		ihl = { 4, 4 },
		proto = { 9 * 8, 8, 'net' },
		saddr = { offset = 12 * 8, length = 32 },
		daddr = { 16 * 8, 32, 'number', 'net' },
	})
	return ip, ip.ihl and ip.ihl * 4
end

function parse.udp(ip, ihl)
	local udp = ip:segment(ihl)
	if not udp then return nil end
	udp:layout(data.layout{ sport = { 0, 16 }, dport = { 16, 16 }, length = { 32, 16 } })
	return udp
end

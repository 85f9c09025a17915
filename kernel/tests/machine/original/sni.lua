-- SPDX-License-Identifier: GPL-2.0-only
-- As the benchmarks' scripts read packets: luaunpack by offsets, in bits and in bytes, and global state between calls.
local seen = 0

function callback(pkt)
	seen = seen + 1
	if unpack.unpackint(pkt, 12, 16) ~= 0x0800 then return xdp.action.pass end
	local ihl = unpack.unpackint(pkt, 14, 4) * 4
	if unpack.int(pkt, 23, 8 * 1) ~= 6 then return xdp.action.pass end
	local port = unpack.int(pkt, 14 + ihl + 2, 2 * 8)
	if port == 443 then return xdp.action.abort end
	return port == 80 and xdp.action.drop or xdp.action.pass
end

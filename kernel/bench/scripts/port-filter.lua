-- SPDX-License-Identifier: GPL-2.0-only
-- Ethernet, IPv4 and the port of TCP, by layouts that are made once
local drop, pass = xdp.action.drop, xdp.action.pass
local ip = data.layout{type = {12 * 8, 16}, ihl = {14 * 8 + 4, 4}, protocol = {23 * 8, 8}}
local tcp = data.layout{source = {0, 16}, destination = {16, 16}}

function callback(packet)
	if #packet < 54 then return pass end
	packet:layout(ip)
	if packet.type ~= 0x0800 then return pass end
	if packet.protocol ~= 6 then return pass end
	local segment = packet:segment(14 + packet.ihl * 4, 20)
	segment:layout(tcp)
	if segment.destination == 80 then return drop end
	return pass
end

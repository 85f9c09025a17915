-- SPDX-License-Identifier: GPL-2.0-only
-- the server's name of a TLS ClientHello, looked up in a table
local drop, pass = xdp.action.drop, xdp.action.pass
local blocked = {
	["blocked.example.com"] = true,
	["ads.example.net"] = true,
	["tracker.example.org"] = true,
}

function callback(packet)
	if #packet < 54 or packet:u16(12) ~= 0x0800 or packet:byte(23) ~= 6 then return pass end
	local tcp = 14 + (packet:byte(14) & 15) * 4
	if packet:u16(tcp + 2) ~= 443 then return pass end
	local tls = tcp + (packet:byte(tcp + 12) >> 4) * 4
	if packet:byte(tls) ~= 0x16 or packet:byte(tls + 5) ~= 1 then return pass end
	local at = tls + 43
	at = at + 1 + packet:byte(at)
	at = at + 2 + packet:u16(at)
	at = at + 1 + packet:byte(at)
	local last = at + 2 + packet:u16(at)
	at = at + 2
	while at + 4 <= last do
		if packet:u16(at) == 0 then
			if blocked[packet:string(at + 9, packet:u16(at + 7))] then return drop end
			return pass
		end
		at = at + 4 + packet:u16(at + 2)
	end
	return pass
end

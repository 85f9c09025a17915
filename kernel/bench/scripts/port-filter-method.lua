-- SPDX-License-Identifier: GPL-2.0-only
-- Ethernet, IPv4 and the port of TCP, by methods
local drop, pass = xdp.action.drop, xdp.action.pass

function callback(packet)
	if #packet < 54 then return pass end
	if packet:u16(12) ~= 0x0800 then return pass end
	if packet:byte(23) ~= 6 then return pass end
	local tcp = 14 + (packet:byte(14) & 15) * 4
	if packet:u16(tcp + 2) == 80 then return drop end
	return pass
end

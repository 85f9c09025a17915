-- SPDX-License-Identifier: GPL-2.0-only
-- one byte of the packet, as a field of a layout
local drop, pass = xdp.action.drop, xdp.action.pass
local ip = data.layout{protocol = {23 * 8, 8}}

function callback(packet)
	packet:layout(ip)
	if packet.protocol == 6 then return drop end
	return pass
end

-- SPDX-License-Identifier: GPL-2.0-only
-- one byte of the packet, by its number
local drop, pass = xdp.action.drop, xdp.action.pass

function callback(packet)
	if packet[23] == 6 then return drop end
	return pass
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: strings of the packet
function attack(packet)
	while true do packet:string() tostring(packet) end
end

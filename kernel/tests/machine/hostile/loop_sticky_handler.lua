-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a message handler turns the end of the fuel into success
function attack(packet)
	xpcall(function() while true do end end, function() return "fine" end)
end

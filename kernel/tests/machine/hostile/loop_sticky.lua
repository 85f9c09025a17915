-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: goes on after a loop whose end it has swallowed
function attack(packet)
	pcall(function() while true do end end)
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a loop around a protected loop
function attack(packet)
	while true do pcall(function() while true do end end) end
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: errors deep in calls, with positions
function attack(packet)
	local function deep(n) if n == 0 then error("x", 2) end deep(n - 1) return n end
	while true do pcall(deep, 50) end
end

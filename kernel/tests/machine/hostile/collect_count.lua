-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: endless questions to the collector
function attack(packet)
	while true do collectgarbage("count") end
end

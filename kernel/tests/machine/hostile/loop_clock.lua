-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: questions for the time
function attack(packet)
	while true do xdplua.clock_ns() xdplua.get_ifindex() end
end

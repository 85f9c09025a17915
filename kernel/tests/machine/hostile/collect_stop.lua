-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: garbage after a collector that was asked to stop
function attack(packet)
	pcall(collectgarbage, "stop")
	pcall(collectgarbage, "setpause", 1000)
	for _ = 1, 10000 do local _ = {1, 2, 3, 4} end
end

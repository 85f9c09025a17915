-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: everything that collectgarbage may be asked
function attack(packet)
	for _, what in ipairs {"stop", "restart", "collect", "count", "step", "isrunning", "generational",
			       "incremental", "setpause", "setstepmul", "nonsense"} do
		for _, n in ipairs {0, -1, 1, math.maxinteger, math.mininteger} do pcall(collectgarbage, what, n, n, n) end
	end
	for i = 1, 2000 do local _ = {i} end
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: segments of many packets, kept in weak tables
function attack(packet)
	weak = weak or setmetatable({}, {__mode = "kv"})
	for s in pairs(weak) do s[0] = 255 assert(#s == 0) end
	for i = 0, 20 do weak[packet:segment(i)] = packet end
	collectgarbage()
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: hundreds of arguments, passed on for ever
function attack(packet)
	local function count(...) return select("#", ...) end
	local t = {}
	for i = 1, 240 do t[i] = i end
	while true do count(table.unpack(t)) end
end

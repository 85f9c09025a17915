-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: objects of impossible sizes
function attack(packet)
	for _, n in ipairs {0, -1, math.mininteger, math.maxinteger, (1 << 26) + 1, 1 << 32, 1000} do pcall(data.new, n) end
	pcall(data.new, {})
	pcall(data.new, setmetatable({}, {__len = function() return 1 << 40 end}))
	pcall(data.new, {{}, "x", nil, false})
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: a __gc in C, and an object that stands for a large number
function attack(packet)
	setmetatable({}, {__gc = table.concat, __len = function() return 1 << 40 end, __index = function() return "" end})
	for _ = 1, 5000 do local _ = {} end
end

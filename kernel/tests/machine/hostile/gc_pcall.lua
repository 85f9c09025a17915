-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: a __gc in C, pcall, whose object has a __call that loops
function attack(packet)
	setmetatable({}, {__gc = pcall, __call = function() while true do end end})
	for _ = 1, 5000 do local _ = {} end
end

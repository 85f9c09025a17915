-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: a __gc that loops
function attack(packet)
	setmetatable({}, {__gc = function() while true do end end})
	for _ = 1, 2000 do local _ = {} end
end

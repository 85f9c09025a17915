-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: a __gc that raises
function attack(packet)
	setmetatable({}, {__gc = function() error("x") end})
	for _ = 1, 2000 do local _ = {} end
end

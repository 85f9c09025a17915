-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: a __gc in C, by coroutine.wrap, that runs a loop
function attack(packet)
	setmetatable({}, {__gc = coroutine.wrap(function() while true do end end)})
	for _ = 1, 5000 do local _ = {} end
end

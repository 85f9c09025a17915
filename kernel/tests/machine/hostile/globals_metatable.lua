-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: a metatable for the globals, which loops
function attack(packet)
	pcall(setmetatable, _G, {
		__index = function() while true do end end,
		__newindex = function() while true do end end,
		__metatable = false,
	})
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: all globals and libraries are emptied
local pairs, type, globals = pairs, type, _G
function attack(packet)
	for _, library in pairs(globals) do
		if type(library) == "table" and library ~= globals then
			for k in pairs(library) do library[k] = nil end
		end
	end
	for k in pairs(globals) do
		if k ~= "attack" and k ~= "callback" then globals[k] = nil end
	end
end

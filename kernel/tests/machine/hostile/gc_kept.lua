-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: a __gc in C, pcall, for when the state closes
function attack(packet)
	kept = setmetatable({}, {__gc = pcall, __call = function() while true do end end})
end

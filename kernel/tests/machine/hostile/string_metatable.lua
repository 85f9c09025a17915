-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: the metatable that all strings share is emptied
function attack(packet)
	local meta = getmetatable("")
	for k in pairs(meta) do meta[k] = nil end
	assert(not pcall(function() return ("x"):rep(2) end))
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: the __index of gsub's table calls gsub
function attack(packet)
	local t = setmetatable({}, {})
	getmetatable(t).__index = function(_, k) return (k:gsub(".", t)) end
	return ("x"):gsub(".", t)
end

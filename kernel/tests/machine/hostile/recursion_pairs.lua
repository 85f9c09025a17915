-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a __pairs that calls pairs
function attack(packet)
	local t = setmetatable({}, {})
	getmetatable(t).__pairs = function() return pairs(t) end
	return pairs(t)
end

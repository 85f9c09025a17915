-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: an __index function that indexes
function attack(packet)
	local t = setmetatable({}, {})
	getmetatable(t).__index = function(_, k) return t[k .. 1] end
	return t.x
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: an __add that adds
function attack(packet)
	local t = setmetatable({}, {})
	getmetatable(t).__add = function() return 1 + t end
	return t + 1
end

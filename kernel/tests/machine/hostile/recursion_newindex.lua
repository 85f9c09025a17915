-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a __newindex function that stores
function attack(packet)
	local t = setmetatable({}, {})
	getmetatable(t).__newindex = function(_, k) t[k .. 1] = 1 end
	t.x = 1
end

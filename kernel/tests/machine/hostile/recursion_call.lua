-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a __call that calls
function attack(packet)
	local t = setmetatable({}, {})
	getmetatable(t).__call = function() return 1 + t() end
	t()
end

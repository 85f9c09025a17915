-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a __concat that concatenates
function attack(packet)
	local t = setmetatable({}, {})
	getmetatable(t).__concat = function() return "x" .. t .. "y" end
	return t .. "x"
end

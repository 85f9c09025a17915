-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a __tostring that calls tostring
function attack(packet)
	local t = setmetatable({}, {})
	getmetatable(t).__tostring = function() return "x" .. tostring(t) end
	return tostring(t)
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a __tostring that calls string.format
function attack(packet)
	local t = setmetatable({}, {})
	getmetatable(t).__tostring = function() return ("%s"):format(t) end
	return ("%s"):format(t)
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a __len that asks for the length
function attack(packet)
	local t = setmetatable({}, {})
	getmetatable(t).__len = function() return 1 + #t end
	return #t
end

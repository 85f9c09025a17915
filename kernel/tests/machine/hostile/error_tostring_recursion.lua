-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: an error whose __tostring raises itself
function attack(packet)
	local e = setmetatable({}, {})
	getmetatable(e).__tostring = function() error(e) end
	error(e)
end

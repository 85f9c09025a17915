-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: tables that look themselves up in each other
function attack(packet)
	local a, b = {}, {}
	setmetatable(a, {__index = b})
	setmetatable(b, {__index = a})
	return a.x
end

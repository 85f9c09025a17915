-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: tables that store into each other
function attack(packet)
	local a, b = {}, {}
	setmetatable(a, {__newindex = b})
	setmetatable(b, {__newindex = a})
	a.x = 1
end

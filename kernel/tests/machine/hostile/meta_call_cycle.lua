-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a table that is its own __call
function attack(packet)
	local t = {}
	setmetatable(t, {__call = t})
	t()
end

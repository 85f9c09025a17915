-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: the metatable of a data object
function attack(packet)
	setmetatable(packet, {})
end

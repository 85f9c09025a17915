-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a method of the packet on a table that looks like one
function attack(packet)
	packet.layout(setmetatable({}, {__name = "data.data", __index = packet}), {})
end

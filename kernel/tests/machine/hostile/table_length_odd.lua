-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a __len that is no number
function attack(packet)
	table.insert(setmetatable({}, {__len = function() return {} end}), 1)
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: table.insert with a huge __len
function attack(packet)
	table.insert(setmetatable({}, {__len = function() return 1 << 40 end}), 1, 2)
end

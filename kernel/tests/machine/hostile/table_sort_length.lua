-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: table.sort with a huge __len
function attack(packet)
	table.sort(setmetatable({}, {__len = function() return 1 << 40 end}))
end

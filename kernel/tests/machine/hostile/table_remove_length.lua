-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: table.remove with a huge __len
function attack(packet)
	table.remove(setmetatable({}, {__len = function() return 1 << 40 end}), 1)
end

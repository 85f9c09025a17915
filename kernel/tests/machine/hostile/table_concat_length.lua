-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: table.concat with a huge __len
function attack(packet)
	table.concat(setmetatable({}, {__len = function() return 1 << 40 end, __index = function() return "" end}))
end

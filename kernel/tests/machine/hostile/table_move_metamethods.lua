-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: table.move through metamethods
function attack(packet)
	local t = setmetatable({}, {__index = function() return 1 end, __newindex = function() end})
	table.move(t, 1, 1 << 40, 2, t)
end

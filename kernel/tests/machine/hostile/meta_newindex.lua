-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a __newindex that loops
function attack(packet)
	setmetatable({}, {__newindex = function() while true do end end}).x = 1
end

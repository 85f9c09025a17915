-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a __tostring that loops in print
function attack(packet)
	print(setmetatable({}, {__tostring = function() while true do end end}))
end

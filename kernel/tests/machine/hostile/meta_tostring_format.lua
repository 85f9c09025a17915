-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a __tostring that loops in string.format
function attack(packet)
	return ("%s"):format(setmetatable({}, {__tostring = function() while true do end end}))
end

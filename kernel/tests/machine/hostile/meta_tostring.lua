-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a __tostring that loops
function attack(packet)
	return tostring(setmetatable({}, {__tostring = function() while true do end end}))
end

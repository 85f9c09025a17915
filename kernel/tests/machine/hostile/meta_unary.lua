-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a __bnot that loops
function attack(packet)
	return ~setmetatable({}, {__bnot = function() while true do end end})
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a __len that loops
function attack(packet)
	return #setmetatable({}, {__len = function() while true do end end})
end

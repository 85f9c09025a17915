-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: an __index that loops
function attack(packet)
	return setmetatable({}, {__index = function() while true do end end}).x
end

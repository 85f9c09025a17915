-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a __call that loops
function attack(packet)
	setmetatable({}, {__call = function() while true do end end})()
end

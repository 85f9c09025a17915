-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a __pairs that loops
function attack(packet)
	for _ in pairs(setmetatable({}, {__pairs = function() while true do end end})) do end
end

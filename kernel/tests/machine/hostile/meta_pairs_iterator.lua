-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a __pairs whose iterator never ends
function attack(packet)
	for _ in pairs(setmetatable({}, {__pairs = function() return function() return 1 end end})) do end
end

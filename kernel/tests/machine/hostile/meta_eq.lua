-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: an __eq that loops
function attack(packet)
	local meta = {__eq = function() while true do end end}
	return setmetatable({}, meta) == setmetatable({}, meta)
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: an __le that loops
function attack(packet)
	local meta = {__le = function() while true do end end}
	return setmetatable({}, meta) <= setmetatable({}, meta)
end

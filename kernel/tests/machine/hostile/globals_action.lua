-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: the actions are changed
function attack(packet)
	xdp.action = setmetatable({}, {__index = function() while true do end end})
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a variable that is closed at the end of the fuel goes on
function attack(packet)
	local c <close> = setmetatable({}, {__close = function() while true do end end})
	while true do end
end

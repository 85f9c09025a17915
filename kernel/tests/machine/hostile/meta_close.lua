-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a __close that loops after an error
function attack(packet)
	local c <close> = setmetatable({}, {__close = function() while true do end end})
	error("x")
end

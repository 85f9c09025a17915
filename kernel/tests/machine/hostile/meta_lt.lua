-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: an __lt that loops, in a sort
function attack(packet)
	local meta = {__lt = function() while true do end end}
	table.sort {setmetatable({}, meta), setmetatable({}, meta)}
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: a layout and a description with metamethods
function attack(packet)
	local meta = {__index = function() while true do end end, __len = function() while true do end end,
		      __pairs = function() while true do end end}
	local l = setmetatable({f = setmetatable({0, 8}, meta)}, meta)
	packet:layout(l)
	assert(packet.f and not packet.g)
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: metatables, set and asked for
function attack(packet)
	local t, meta = {}, {}
	while true do setmetatable(t, meta) getmetatable(t) end
end

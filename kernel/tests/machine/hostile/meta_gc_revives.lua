-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: a __gc that revives its object, and is there when the state closes
function attack(packet)
	local meta = {}
	function meta.__gc(o) revived = setmetatable(o, meta) while true do end end
	revived = setmetatable({}, meta)
end

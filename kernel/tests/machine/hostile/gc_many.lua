-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: finalizers for thousands of old objects
function attack(packet)
	local t, meta = {}, {__gc = print}
	for i = 1, 6000 do t[i] = {} end
	for i = 1, 6000 do setmetatable(t[i], meta) end
	while true do end
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: weak tables whose entries die for ever
function attack(packet)
	local t = setmetatable({}, {__mode = "kv"})
	while true do t[{}] = {} end
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: integer keys that share one slot of the hash
function attack(packet)
	local t = {}
	for i = 1, 200 do t[i * 65535 * 3] = i end
	while true do local _ = t[65535 * 600] end
end

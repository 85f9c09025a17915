-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a table that is filled and emptied for ever
function attack(packet)
	while true do
		local t = {}
		for i = 1, 64 do t[i] = i end
		for i = 1, 64 do t[i] = nil end
	end
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a numeric for through all integers, downwards
function attack(packet)
	for i = math.maxinteger, math.mininteger, -1 do end
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a numeric for to the biggest integer
function attack(packet)
	for i = 1, math.maxinteger do end
end

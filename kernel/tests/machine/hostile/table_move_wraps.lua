-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: table.move beyond the last integer
function attack(packet)
	table.move({}, 1, 10, math.maxinteger)
end

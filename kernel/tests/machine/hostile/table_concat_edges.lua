-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: table.concat at the edge of integers
function attack(packet)
	table.concat({}, "", math.maxinteger - 1, math.maxinteger)
end

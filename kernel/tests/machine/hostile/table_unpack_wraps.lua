-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: table.unpack whose count overflows
function attack(packet)
	return table.unpack({}, -1, math.maxinteger)
end

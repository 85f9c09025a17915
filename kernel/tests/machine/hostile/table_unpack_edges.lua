-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: table.unpack over all integers
function attack(packet)
	return table.unpack({}, math.mininteger, math.maxinteger)
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: table.move over all integers
function attack(packet)
	table.move({}, math.mininteger, math.maxinteger, 1)
end

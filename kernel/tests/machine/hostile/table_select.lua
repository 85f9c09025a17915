-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: select with a number that is too small
function attack(packet)
	return select(math.mininteger, 1, 2, 3)
end

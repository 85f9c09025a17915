-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: string.rep whose length overflows
function attack(packet)
	string.rep("xx", math.maxinteger)
end

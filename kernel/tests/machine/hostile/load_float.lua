-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a number with a fraction
function attack(packet)
	assert(load("return 0x1p-1074 + 1e308"))
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: string.unpack far outside
function attack(packet)
	return string.unpack("i8", "x", math.mininteger)
end

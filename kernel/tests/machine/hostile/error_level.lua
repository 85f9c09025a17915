-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: levels that are none
function attack(packet)
	pcall(error, "x", math.mininteger)
	error("x", math.maxinteger)
end

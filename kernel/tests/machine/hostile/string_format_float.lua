-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: string.format of numbers that are not there
function attack(packet)
	return ("%a %g %f"):format(1, 2, 3)
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: string.format with a width of many digits
function attack(packet)
	return ("%99999999999d"):format(1)
end

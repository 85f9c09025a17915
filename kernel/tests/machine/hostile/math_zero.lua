-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: division by zero
function attack(packet)
	return 1 // (#packet - #packet)
end

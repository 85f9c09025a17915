-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: modulo zero
function attack(packet)
	return 1 % (#packet - #packet)
end

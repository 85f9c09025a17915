-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: string.rep beyond all memory
function attack(packet)
	string.rep("x", 1 << 40)
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: string.rep of nothing, 2^62 times
function attack(packet)
	string.rep("", 1 << 62)
end

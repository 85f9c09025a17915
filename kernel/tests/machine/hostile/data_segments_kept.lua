-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: segments that are all kept
function attack(packet)
	local t = {}
	for i = 1, 1 << 40 do t[i] = {packet:segment(0), {}, {}, {}, {}} end
end

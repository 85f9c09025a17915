-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a layout with more fields than there is memory
function attack(packet)
	local l = {}
	for i = 1, 1 << 40 do l[i] = {i, 8} end
	packet:layout(l)
end

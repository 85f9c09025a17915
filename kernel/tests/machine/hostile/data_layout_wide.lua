-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: a layout with thousands of fields
function attack(packet)
	local l = {}
	for i = 0, 1999 do l["f" .. i] = {i, 1} end
	packet:layout(l)
	for i = 0, 1999 do assert((packet["f" .. i] == nil) == (i >= #packet * 8)) end
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: every byte there is
function attack(packet)
	local bytes = {}
	for i = 0, 255 do bytes[#bytes + 1] = string.char(i) end
	assert(load(table.concat(bytes)))
end

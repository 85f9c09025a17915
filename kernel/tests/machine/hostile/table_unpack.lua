-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: table.unpack of ten million elements
function attack(packet)
	return table.unpack({}, 1, 10000000)
end

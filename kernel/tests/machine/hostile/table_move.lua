-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: table.move of 2^40 elements
function attack(packet)
	table.move({}, 1, 1 << 40, 2)
end

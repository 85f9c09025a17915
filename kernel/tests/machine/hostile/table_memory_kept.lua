-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a global table that keeps all memory
function attack(packet)
	kept = kept or {}
	for i = #kept + 1, 1 << 40 do kept[i] = {} end
end

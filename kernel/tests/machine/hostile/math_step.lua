-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a for loop with step 0
function attack(packet)
	for _ = 1, 2, 0 do end
end

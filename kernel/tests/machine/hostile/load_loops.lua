-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: nested loops
function attack(packet)
	assert(load(("for i = 1, 2 do "):rep(1000)))
end

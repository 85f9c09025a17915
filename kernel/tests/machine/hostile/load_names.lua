-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: chunk names that break messages
function attack(packet)
	assert(load("x =", "=" .. ("%s\n\0"):rep(1000)))
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: string.byte of a large string gives too many results
function attack(packet)
	return ("x"):rep(100000):byte(1, -1)
end

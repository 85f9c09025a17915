-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: an error with zero bytes, escapes and percent signs
function attack(packet)
	error("\0\27[2J\r\n%s%n%d" .. ("\xff"):rep(100))
end

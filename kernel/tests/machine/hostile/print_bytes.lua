-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: print of control characters
function attack(packet)
	print("\0\27[2J\r\n\7%s%n", ("\xff"):rep(100))
end

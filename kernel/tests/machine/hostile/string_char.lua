-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: string.char beyond a byte
function attack(packet)
	return string.char(256, -1)
end

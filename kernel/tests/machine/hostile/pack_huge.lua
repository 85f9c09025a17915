-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: string.pack of a huge string
function attack(packet)
	return string.pack("c2000000000", "x")
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: string.packsize that overflows
function attack(packet)
	return string.packsize(("c2147483647"):rep(10))
end

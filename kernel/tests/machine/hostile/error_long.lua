-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: an error of 100,000 bytes
function attack(packet)
	error(("x"):rep(100000))
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: arithmetic with a string of 100,000 digits
function attack(packet)
	return ("9"):rep(100000) + 1
end

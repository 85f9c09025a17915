-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a number of 100,000 digits
function attack(packet)
	assert(load("return " .. ("9"):rep(100000) .. "x"))
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: an expression that needs too many registers
function attack(packet)
	assert(load("return f(" .. ("a, "):rep(260) .. "a)"))
end

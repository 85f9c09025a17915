-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a chain of unary operators
function attack(packet)
	assert(load("return " .. ("not "):rep(3000) .. "1"))
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a chain of signs
function attack(packet)
	assert(load("return " .. ("- "):rep(3000) .. "1"))
end

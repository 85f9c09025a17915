-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: nested table constructors
function attack(packet)
	assert(load("return " .. ("{"):rep(3000)))
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a chain of concatenations
function attack(packet)
	assert(load("return x" .. (" .. x"):rep(3000)))
end

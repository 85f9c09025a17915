-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a chain of a right-associative operator
function attack(packet)
	assert(load("return 1" .. ("^1"):rep(3000)))
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: an environment that is no table
function attack(packet)
	assert(load("return x", "x", "t", 1))()
end

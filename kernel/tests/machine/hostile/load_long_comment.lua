-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a long comment without an end
function attack(packet)
	assert(load("--[==[" .. ("]="):rep(50000)))
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: more local variables than a function may have
function attack(packet)
	assert(load(("local a "):rep(300)))
end

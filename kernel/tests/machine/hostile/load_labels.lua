-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: thousands of gotos to nowhere
function attack(packet)
	assert(load(("goto a "):rep(3000)))
end

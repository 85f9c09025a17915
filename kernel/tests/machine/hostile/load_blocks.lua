-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: nested blocks
function attack(packet)
	assert(load(("do "):rep(3000)))
end

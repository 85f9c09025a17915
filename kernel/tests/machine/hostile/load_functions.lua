-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: nested functions
function attack(packet)
	assert(load(("return function() "):rep(1000)))
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a reader that gives no strings
function attack(packet)
	assert(load(function() return {} end))
end

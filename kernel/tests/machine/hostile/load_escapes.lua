-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: escapes beyond what they can say
function attack(packet)
	assert(load([[return "\u{7fffffff}\xff\999"]]))
end

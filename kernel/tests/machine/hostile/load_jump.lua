-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a label that is there twice
function attack(packet)
	assert(load("::a:: ::a::"))
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: an assertion with an odd message
function attack(packet)
	assert(false, setmetatable({}, {__name = "x"}))
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a function that calls itself
function attack(packet)
	local function again() return 1 + again() end
	again()
end

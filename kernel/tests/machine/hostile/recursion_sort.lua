-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: the order of sort sorts
function attack(packet)
	local function again() table.sort({2, 1}, again) end
	again()
end

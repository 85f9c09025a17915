-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a function that calls itself at its end
function attack(packet)
	local function again() return again() end
	again()
end

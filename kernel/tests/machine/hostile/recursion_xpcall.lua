-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: xpcall calls xpcall
function attack(packet)
	local function again() return 1, xpcall(again, again) end
	error(again())
end

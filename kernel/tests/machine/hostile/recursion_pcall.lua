-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: pcall calls pcall
function attack(packet)
	local function again() return 1, pcall(again) end
	error(again())
end

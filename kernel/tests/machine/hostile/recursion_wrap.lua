-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: coroutines in coroutines
function attack(packet)
	local function again() return coroutine.wrap(again)() end
	again()
end

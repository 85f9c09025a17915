-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: an iterator of iterators of iterators
function attack(packet)
	local function again() for x in coroutine.wrap(again) do coroutine.yield(x) end end
	for _ in coroutine.wrap(again) do end
end

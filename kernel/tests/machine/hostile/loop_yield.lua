-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: an iterator that yields for ever
function attack(packet)
	for _ in coroutine.wrap(function() while true do coroutine.yield(1) end end) do end
end

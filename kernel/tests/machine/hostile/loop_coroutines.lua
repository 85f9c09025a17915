-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: loops in new coroutines, none longer than a little
function attack(packet)
	while true do coroutine.wrap(function() for _ = 1, 100 do end end)() end
end

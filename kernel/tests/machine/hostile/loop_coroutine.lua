-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: an endless loop in a coroutine, in a loop
function attack(packet)
	while true do coroutine.resume(coroutine.create(function() while true do end end)) end
end

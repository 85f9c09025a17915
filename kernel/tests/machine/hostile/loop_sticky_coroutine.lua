-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: goes on after a coroutine that ran out of fuel
function attack(packet)
	coroutine.resume(coroutine.create(function() while true do end end))
end

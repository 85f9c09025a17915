-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a coroutine that yields out of pcall for ever
function attack(packet)
	local co = coroutine.create(function()
		while true do pcall(coroutine.yield) end
	end)
	while true do coroutine.resume(co) end
end

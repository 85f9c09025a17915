-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: coroutine.close runs a __close that loops
function attack(packet)
	local co = coroutine.create(function()
		local c <close> = setmetatable({}, {__close = function() while true do end end})
		coroutine.yield()
	end)
	coroutine.resume(co)
	coroutine.close(co)
end

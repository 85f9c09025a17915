-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: coroutine.close runs a __close that closes a coroutine
function attack(packet)
	local function again()
		local co = coroutine.create(function()
			local c <close> = setmetatable({}, {__close = again})
			coroutine.yield()
		end)
		assert(coroutine.resume(co))
		assert(coroutine.close(co))
	end
	again()
end

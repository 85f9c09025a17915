-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: more values than a coroutine's stack takes
function attack(packet)
	local t = {}
	for i = 1, 200 do t[i] = i end
	local function many(n) if n == 0 then return end return n, many(n - 1) end
	assert(coroutine.resume(coroutine.create(function(...) return many(5000) end)))
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a coroutine that closes itself
function attack(packet)
	local co
	co = coroutine.create(function() coroutine.close(co) end)
	assert(coroutine.resume(co))
end

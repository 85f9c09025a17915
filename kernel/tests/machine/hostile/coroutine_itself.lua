-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a coroutine that resumes itself
function attack(packet)
	local co
	co = coroutine.create(function() assert(coroutine.resume(co)) end)
	assert(coroutine.resume(co))
end

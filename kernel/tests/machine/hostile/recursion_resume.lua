-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: coroutines that resume new ones, with pcall between
function attack(packet)
	local function again() return assert(coroutine.resume(coroutine.create(function() return 1, pcall(again) end))) end
	error(select(-1, again()))
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: coroutines that are all kept
function attack(packet)
	local t = {}
	for i = 1, 1 << 40 do
		t[i] = coroutine.create(function() local c <close> = setmetatable({}, {__close = function() end}) coroutine.yield() end)
		coroutine.resume(t[i])
	end
end

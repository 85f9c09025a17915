-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: yields through functions in C
function attack(packet)
	for _, f in ipairs {function() ("x"):gsub(".", coroutine.yield) end, function() table.sort({2, 1}, coroutine.yield) end,
			    function() load(coroutine.yield) end, function() rcu.for_each(coroutine.yield) end} do
		coroutine.resume(coroutine.create(f))
	end
	assert(coroutine.resume(coroutine.create(function() table.sort({2, 1}, coroutine.yield) end)))
end

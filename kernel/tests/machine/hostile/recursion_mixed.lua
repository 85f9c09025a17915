-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: gsub, sort, pcall and a coroutine in each other
function attack(packet)
	local again
	local function sorts() table.sort({2, 1}, function() again() return false end) end
	function again()
		coroutine.wrap(function() ("x"):gsub("x", function() assert(pcall(sorts)) end) end)()
	end
	again()
end

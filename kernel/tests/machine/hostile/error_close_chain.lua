-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a hundred variables that raise when they are closed
function attack(packet)
	local meta = {__close = function() error("x") end}
	local function again(n)
		local c <close> = setmetatable({}, meta)
		if n > 0 then again(n - 1) end
	end
	again(100)
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: coroutines with a pending __close, when the state closes
function attack(packet)
	kept = kept or {}
	for i = 1, 20 do
		kept[i] = coroutine.wrap(function()
			local c <close> = setmetatable({}, {__close = function() while true do end end})
			coroutine.yield()
		end)
		kept[i]()
	end
end

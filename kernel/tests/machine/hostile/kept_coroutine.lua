-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: a segment, kept by a coroutine
function attack(packet)
	sleeper = sleeper or coroutine.wrap(function(p)
		while true do
			local segment = p:segment(6, 6)
			p = coroutine.yield()
			assert(#segment == 0 and segment:u16(0) == nil)
			segment[0] = 255
		end
	end)
	sleeper(packet)
end

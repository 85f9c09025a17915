-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless, at load failed: a reply that repeats itself until there is no room
function attack(packet)
	local size = 0
	for _ = 1, 100 do
		if not xdplua.udp_reply(packet:string(42) .. "more", 42) then break end
		size = #packet
	end
	assert(size <= 4096)
end

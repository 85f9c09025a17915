-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: runs out of memory again and again, and swallows it
function attack(packet)
	for _ = 1, 2 do
		assert(not pcall(data.new, 1050000))
	end
end

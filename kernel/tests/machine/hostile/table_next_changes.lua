-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: a traversal that adds keys
function attack(packet)
	pcall(function()
		local t = {1, 2, 3, a = 1, b = 2}
		local n = 0
		for k in pairs(t) do
			n = n + 1
			t[{}] = k
			if n > 200 then break end
		end
	end)
end

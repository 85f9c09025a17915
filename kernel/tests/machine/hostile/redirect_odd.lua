-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: redirects to nowhere
function attack(packet)
	for _, i in ipairs {0, -1, math.maxinteger, math.mininteger, 1 << 31, 1 << 32, (1 << 32) + 1, 0x7fffffff, 99999} do
		pcall(xdplua.do_redirect, i)
	end
end

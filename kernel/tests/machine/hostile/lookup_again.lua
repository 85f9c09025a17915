-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped, at load failed: a question for the route, again and again
function attack(packet)
	while true do xdplua.fib_lookup(0xc0000202) end
end

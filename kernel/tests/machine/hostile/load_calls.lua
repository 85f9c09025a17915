-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: calls in the arguments of calls
function attack(packet)
	assert(load("return " .. ("f("):rep(3000)))
end

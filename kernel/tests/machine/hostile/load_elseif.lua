-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: thousands of elseif, without an end
function attack(packet)
	assert(load("if a then " .. ("elseif a then "):rep(3000)))
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: nested parentheses
function attack(packet)
	assert(load("return " .. ("("):rep(4000) .. "1" .. (")"):rep(4000)))
end

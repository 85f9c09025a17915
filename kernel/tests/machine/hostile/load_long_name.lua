-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped, at load failed: a name of 100,000 letters that nobody has defined
function attack(packet)
	assert(load("return " .. ("a"):rep(100000) .. ".b"))()
end

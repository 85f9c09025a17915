-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a set of thousands of ranges, at each byte
function attack(packet)
	string.find(("a"):rep(100000), "[" .. ("b-z"):rep(2000) .. "]")
end

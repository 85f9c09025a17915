-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a plain search that nearly matches everywhere
function attack(packet)
	string.find(("a"):rep(100000), ("a"):rep(50000) .. "b", 1, true)
end

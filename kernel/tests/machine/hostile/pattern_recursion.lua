-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a pattern whose matching nests deep
function attack(packet)
	string.find(("a"):rep(5000), ("a-"):rep(5000) .. "b")
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: optional items that don't match
function attack(packet)
	string.find(("a"):rep(30), ("a?"):rep(30) .. ("a"):rep(30) .. "b")
end

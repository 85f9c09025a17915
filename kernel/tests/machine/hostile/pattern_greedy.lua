-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: greedy repetitions that don't match
function attack(packet)
	string.find(("a"):rep(2000), ("a*"):rep(20) .. "b")
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: lazy repetitions that don't match
function attack(packet)
	string.find(("a"):rep(2000), (".-"):rep(20) .. "b")
end

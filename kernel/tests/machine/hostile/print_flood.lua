-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a flood of print
function attack(packet)
	while true do print(("x"):rep(100)) end
end

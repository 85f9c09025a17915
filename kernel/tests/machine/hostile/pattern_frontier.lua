-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: frontiers of a large set over a large string
function attack(packet)
	while true do string.find(("a"):rep(100000), "%f[" .. ("b-z"):rep(1000) .. "]x") end
end

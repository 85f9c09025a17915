-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped, at load failed: table.concat with a long separator
function attack(packet)
	local t = {}
	for i = 1, 1000 do t[i] = "" end
	return table.concat(t, ("x"):rep(10000))
end

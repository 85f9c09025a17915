-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped, at load failed: the store, filled
function attack(packet)
	local value = ("x"):rep(8192)
	for i = 1, 1 << 40 do rcu["hostile." .. i] = value end
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: the store, filled, and then again and again
function attack(packet)
	local value, i = ("x"):rep(8192), 0
	local function fill()
		i = i + 1
		rcu["hostile." .. i] = value
	end
	while true do pcall(fill) end
end

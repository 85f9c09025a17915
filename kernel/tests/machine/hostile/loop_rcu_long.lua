-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: long values of the store, written and read
function attack(packet)
	local value = ("x"):rep(8192)
	local function write()
		rcu["hostile.long"] = value
		local _ = rcu["hostile.long"]
	end
	while true do pcall(write) end
end

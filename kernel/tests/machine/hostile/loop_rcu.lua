-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: one key of the store, written and deleted; what is deleted fills the store for a moment
function attack(packet)
	local function write()
		rcu["hostile.one"] = 1
		rcu["hostile.one"] = nil
	end
	while true do pcall(write) end
end

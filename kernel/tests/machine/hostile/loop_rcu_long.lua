-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: long values of the store, written and read
function attack(packet)
	local value = ("x"):rep(8192)
	while true do rcu["hostile.long"] = value local _ = rcu["hostile.long"] end
end

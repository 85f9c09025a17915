-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: the function of rcu.for_each calls rcu.for_each
function attack(packet)
	rcu["hostile"] = 1
	local function again() rcu.for_each(again) end
	again()
end

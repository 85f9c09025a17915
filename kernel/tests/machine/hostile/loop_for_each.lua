-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: the store, read again and again
function attack(packet)
	rcu["hostile.one"] = 1
	while true do rcu.for_each(function() end) end
end

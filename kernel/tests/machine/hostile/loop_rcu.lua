-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: writes to one key of the store
function attack(packet)
	while true do rcu["hostile.one"] = 1 rcu["hostile.one"] = nil end
end

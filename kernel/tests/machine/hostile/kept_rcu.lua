-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: the packet as a value of the store
function attack(packet)
	rcu["hostile.packet"] = packet
end

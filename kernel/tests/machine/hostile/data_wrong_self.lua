-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a method of the packet on something else
function attack(packet)
	packet.byte(rcu, 0)
end

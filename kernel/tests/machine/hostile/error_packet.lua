-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: an error that is the packet
function attack(packet)
	error(packet)
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: an endless repeat
function attack(packet)
	repeat until false
end

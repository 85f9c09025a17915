-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: concatenations of many numbers
function attack(packet)
	while true do local _ = 1 .. 2 .. 3 .. 4 .. 5 .. 6 .. 7 .. 8 .. 9 .. math.mininteger .. math.mininteger end
end

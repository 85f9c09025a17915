-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: layouts, compiled again and again
function attack(packet)
	while true do data.layout {a = {0, 8}, b = {8, 8}, c = {16, 8}} end
end

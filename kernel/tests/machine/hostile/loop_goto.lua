-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a goto that goes back
function attack(packet)
	::again:: goto again
end

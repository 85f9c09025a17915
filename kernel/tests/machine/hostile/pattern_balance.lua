-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: brackets that never close
function attack(packet)
	string.find(("("):rep(100000), "%b()")
end

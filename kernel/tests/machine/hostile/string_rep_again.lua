-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: large strings, thrown away
function attack(packet)
	while true do local _ = ("x"):rep(100000) end
end

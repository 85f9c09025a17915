-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: gmatch of nothing, for ever
function attack(packet)
	while true do for _ in ("a"):rep(1000):gmatch("()") do end end
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: reverse, upper, lower and byte of a large string, for ever
function attack(packet)
	local s = ("x"):rep(100000)
	while true do s = s:reverse():upper():lower() end
end

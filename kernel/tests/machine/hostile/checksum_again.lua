-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: the checksum of a large string, again and again
function attack(packet)
	local s = ("x"):rep(300000)
	while true do xdplua.checksum(s) end
end

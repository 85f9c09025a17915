-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a string that grows by one byte for ever
function attack(packet)
	local s = ""
	while true do s = s .. "xxxxxxxxxxxxxxxx" end
end

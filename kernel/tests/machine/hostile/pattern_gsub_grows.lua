-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: gsub that doubles for ever
function attack(packet)
	local s = "x"
	while true do s = s:gsub(".", "%0%0") end
end

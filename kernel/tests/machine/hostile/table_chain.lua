-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a list whose every link is reached through the one before
function attack(packet)
	local list
	while true do list = {list} end
end

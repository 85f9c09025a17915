-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a string that doubles for ever
function attack(packet)
	local s = "x"
	while true do s = s .. s end
end

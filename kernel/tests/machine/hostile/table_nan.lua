-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a key that is nil
function attack(packet)
	local t = {}
	t[nil] = 1
end

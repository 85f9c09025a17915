-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped, at load failed: long strings as keys
function attack(packet)
	local t = {}
	for i = 1, 1 << 40 do t[("k"):rep(5000) .. i] = true end
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a frontier that has a large set
function attack(packet)
	string.find(("a"):rep(100), "%f[" .. ("b-z"):rep(50000) .. "]x")
end

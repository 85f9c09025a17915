-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: an object of 64 MB
function attack(packet)
	pcall(data.new, 1 << 26)
end

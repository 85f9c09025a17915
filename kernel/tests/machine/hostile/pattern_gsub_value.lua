-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: gsub whose function gives a table
function attack(packet)
	return ("x"):gsub(".", function() return {} end)
end

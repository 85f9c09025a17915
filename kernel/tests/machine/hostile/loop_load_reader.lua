-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a chunk without end
function attack(packet)
	load(function() return " " end)
end

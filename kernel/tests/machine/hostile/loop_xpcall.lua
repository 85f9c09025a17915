-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a message handler that loops
function attack(packet)
	while true do xpcall(error, function() while true do end end) end
end

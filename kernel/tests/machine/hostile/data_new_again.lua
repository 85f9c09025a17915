-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: large objects, thrown away
function attack(packet)
	while true do data.new(300000) end
end

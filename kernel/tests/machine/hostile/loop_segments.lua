-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: segments, thrown away
function attack(packet)
	while true do packet:segment(0, 10) end
end

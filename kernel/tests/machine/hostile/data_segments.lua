-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: segments of segments of segments
function attack(packet)
	local s = data.new(1000)
	while true do s = s:segment(0) end
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: an iterator without end
function attack(packet)
	for _ in function() return 1 end do end
end

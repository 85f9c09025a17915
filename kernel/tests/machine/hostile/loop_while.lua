-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: an endless while
function attack(packet)
	while true do end
end

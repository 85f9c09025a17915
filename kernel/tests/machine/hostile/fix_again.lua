-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped, at load failed: the packet's checksums, again and again
function attack(packet)
	while true do xdplua.fix_checksums() end
end

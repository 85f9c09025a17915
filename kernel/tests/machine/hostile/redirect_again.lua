-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped, at load failed: a redirect, again and again
function attack(packet)
	while true do xdplua.do_redirect(xdplua.get_ifindex()) end
end

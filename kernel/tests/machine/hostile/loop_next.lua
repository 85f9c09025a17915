-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a traversal that starts again and again
function attack(packet)
	local t = {1, 2, 3}
	while next(t) do end
end

-- SPDX-License-Identifier: GPL-2.0-only
-- one verdict for every packet: what it costs to ask Lua at all
local drop = xdp.action.drop

function callback(packet)
	return drop
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: closures with many upvalues, thrown away
function attack(packet)
	local a, b, c, d, e, f, g, h
	while true do local _ = function() return a, b, c, d, e, f, g, h end end
end

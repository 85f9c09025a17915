-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: the closing value of a for loop loops
function attack(packet)
	local closing = setmetatable({}, {__close = function() while true do end end})
	for _ in next, {}, nil, closing do end
end

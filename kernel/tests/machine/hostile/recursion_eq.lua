-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: an __eq that compares
function attack(packet)
	local meta = {}
	local a, b = setmetatable({}, meta), setmetatable({}, meta)
	meta.__eq = function() return not (a == b) end
	return a == b
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: an __lt that compares
function attack(packet)
	local meta = {}
	local a = setmetatable({}, meta)
	meta.__lt = function() return not (a < a) end
	return a < a
end

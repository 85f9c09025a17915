-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a __tostring that gives no string
function attack(packet)
	return tostring(setmetatable({}, {__tostring = function() return {} end}))
end

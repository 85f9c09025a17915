-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: an error whose __tostring raises
function attack(packet)
	error(setmetatable({}, {__tostring = function() error("x") end}))
end

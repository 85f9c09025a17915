-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a reader that raises an odd object
function attack(packet)
	error(select(2, load(function() error(setmetatable({}, {__tostring = function() error("x") end})) end)))
end

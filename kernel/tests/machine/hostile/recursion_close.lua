-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a __close that opens what has to be closed
function attack(packet)
	local meta = {}
	local function again() local c <close> = setmetatable({}, meta) error("x") end
	meta.__close = again
	again()
end

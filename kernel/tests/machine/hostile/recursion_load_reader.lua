-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: the reader of load calls load
function attack(packet)
	local function again() return assert(load(again)) end
	again()
end

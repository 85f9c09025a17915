-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a message handler that raises
function attack(packet)
	local function again(m) error(m) end
	error(select(2, xpcall(error, again, "x")))
end

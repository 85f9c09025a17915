-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a message handler that calls xpcall with itself
function attack(packet)
	local function again(m) return select(2, xpcall(error, again, m)) end
	error(select(2, xpcall(error, again, "x")))
end

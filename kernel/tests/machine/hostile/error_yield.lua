-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: yields outside of a coroutine
function attack(packet)
	coroutine.yield(packet)
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: compiled Lua
function attack(packet)
	assert(load("\27Lua\x54\0\x19\x93\r\n\x1a\n\4\8\8" .. ("\0"):rep(64), "x", "b"))
end

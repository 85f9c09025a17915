-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: gsub whose function collects, and breaks off
function attack(packet)
	local s = ("x"):rep(1000)
	local n = 0
	s:gsub(".", function() n = n + 1 s = nil collectgarbage() if n == 200 then error("x") end return ("y"):rep(n) end)
end

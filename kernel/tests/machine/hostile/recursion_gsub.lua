-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: the function of gsub calls gsub
function attack(packet)
	local function again(s) return (s:gsub(".", again)) end
	again("x")
end

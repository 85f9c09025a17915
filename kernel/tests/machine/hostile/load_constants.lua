-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped, at load failed: tens of thousands of constants
function attack(packet)
	local chunk = {}
	for i = 1, 60000 do chunk[i] = "a" .. i end
	assert(load("return {" .. table.concat(chunk, ",")))
end

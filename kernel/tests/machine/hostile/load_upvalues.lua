-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: more upvalues than a function may have
function attack(packet)
	local chunk = {}
	for f = 1, 2 do
		for i = 1, 150 do chunk[#chunk + 1] = ("local v%d_%d"):format(f, i) end
		chunk[#chunk + 1] = "return function()"
	end
	for f = 1, 2 do
		for i = 1, 150 do chunk[#chunk + 1] = ("v%d_%d = 1"):format(f, i) end
	end
	assert(load(table.concat(chunk, "\n") .. " end end"))
end

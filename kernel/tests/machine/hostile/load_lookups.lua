-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped, at load harmless: names that are looked for in many locals and upvalues of many functions
function attack(packet)
	local chunk = {}
	for f = 1, 6 do
		for i = 1, 190 do chunk[#chunk + 1] = ("local v%d_%d"):format(f, i) end
		chunk[#chunk + 1] = "return function()"
	end
	local names = ("a=a "):rep(1000)
	local sent = 0
	load(function()
		sent = sent + 1
		return chunk[sent] and chunk[sent] .. " " or names
	end)
end

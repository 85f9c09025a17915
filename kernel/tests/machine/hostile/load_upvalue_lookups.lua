-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped, at load harmless: names that are looked for in all the upvalues of a function
function attack(packet)
	local chunk = {}
	for i = 1, 190 do chunk[i] = ("local v%d"):format(i) end
	chunk[#chunk + 1] = "return function() return function() return function() local _ = 1"
	for i = 1, 190 do chunk[#chunk + 1] = ("_ = v%d"):format(i) end
	local names = ("a=a "):rep(1000)
	local sent = 0
	load(function()
		sent = sent + 1
		return chunk[sent] and chunk[sent] .. " " or names
	end)
end

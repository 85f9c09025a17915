-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: patterns that are cut short
function attack(packet)
	for _, p in ipairs {"[", "[]", "[^", "%", "(", ")", "%b", "%bx", "%f", "%1", "[a-", "[%", "((", "%f["} do
		assert(not pcall(string.find, "aaa", p), p)
		assert(not pcall(string.gsub, "aaa", p, "x"), p)
	end
	string.find("aaa", "[%")
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: utf8 functions at the edges of integers
function attack(packet)
	for _, i in ipairs {math.mininteger, math.maxinteger, -1, 0, 1 << 32, -1 << 32} do
		pcall(utf8.offset, "\x80\x80\xe2\x82\xac", i)
		pcall(utf8.offset, "\x80\x80\xe2\x82\xac", 1, i)
		pcall(utf8.len, "\xe2\x82", i)
		pcall(utf8.codepoint, "\xe2\x82", i, i)
		pcall(utf8.char, i, 0x7fffffff)
	end
end

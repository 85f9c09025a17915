-- SPDX-License-Identifier: GPL-2.0-only
-- The library utf8.

--== char and codepoint
return utf8.char(72, 0xe4, 0x20ac, 0x1f600), utf8.codepoint("\u{e4}\u{20ac}", 1, -1)
--@ gives "H\195\164\226\130\172\240\159\152\128" 228 8364

--== len
return utf8.len("h\u{e4}\u{20ac}"), utf8.len(""), utf8.len("abc", 2), utf8.len("\u{e4}x", 3)
--@ gives 3 0 2 1

--== len of what is no UTF-8
return utf8.len("ab\xff")
--@ gives nil 3

--== offset
return utf8.offset("a\u{e4}b", 3), utf8.offset("a\u{e4}b", -1), utf8.offset("a\u{e4}b", 5), utf8.offset("a\u{e4}b", 0, 3)
--@ gives 4 4 nil 2

--== codes
local t = {}
for p, c in utf8.codes("a\u{e4}\u{20ac}") do t[#t + 1] = p .. ":" .. c end
return table.concat(t, " ")
--@ gives "1:97 2:228 4:8364"

--== codes of what is no UTF-8
for _ in utf8.codes("a\xe4b") do end
--@ raises case:1: invalid UTF-8 code

--== surrogates are refused
return utf8.len("\u{d800}")
--@ gives nil 1

--== surrogates pass when told so
return utf8.len("\u{d800}", 1, -1, true), utf8.codepoint("\u{7fffffff}", 1, 1, true)
--@ gives 1 2147483647

--== charpattern
local n = 0
for _ in ("a\u{e4}\u{20ac}"):gmatch(utf8.charpattern) do n = n + 1 end
return n
--@ gives 3

--== codepoint out of bounds
utf8.codepoint("abc", 4)
--@ raises case:1: bad argument #3 to 'codepoint' (out of bounds)

--== char out of range
utf8.char(-1)
--@ raises case:1: bad argument #1 to 'char' (value out of range)

--== an overlong sequence
return utf8.len("\xc0\x80")
--@ gives nil 1

-- SPDX-License-Identifier: GPL-2.0-only
-- Strings and the library string, without patterns, formats and packing.

--== escapes
return "\65\x42\u{43}\z
        D", #"\0\0", '\'', "\\"
--@ gives "ABCD" 2 "'" "\\"

--== all bytes
local n = 0
for i = 0, 255 do n = n + string.byte(string.char(i)) end
return n
--@ gives 32640

--== a long string
return [[
first is skipped
]], [==[a]]b]==]
--@ gives "first is skipped\n" "a]]b"

--== an unfinished string is refused
return "abc
--@ refused case:1: unfinished string near <eof>

--== an unfinished long string is refused
return [[abc
--@ refused case:1: unfinished long string (starting at line 1) near <eof>

--== an invalid escape is refused
return "\q"
--@ refused case:1: invalid escape sequence near '"\q'

--== a decimal escape that is too large is refused
return "\300"
--@ refused case:1: decimal escape too large near '"\300"'

--== length counts bytes
return #"abc", #"a\0b", #"\u{20ac}"
--@ gives 3 3 3

--== sub
return ("hello"):sub(2, 4), ("hello"):sub(-3), ("hello"):sub(4, 2), ("hello"):sub(0), ("hello"):sub(2, 100)
--@ gives "ell" "llo" "" "hello" "ello"

--== sub of extremes
return ("hello"):sub(math.mininteger, math.maxinteger), ("hello"):sub(math.maxinteger), ("hello"):sub(-100, -5)
--@ gives "hello" "" "h"

--== byte
return ("abc"):byte(), ("abc"):byte(2), ("abc"):byte(-1), ("abc"):byte(1, -1)
--@ gives 97 98 99 97 98 99

--== byte of nothing
return select("#", ("abc"):byte(10)), select("#", (""):byte())
--@ gives 0 0

--== char out of range
return string.char(256)
--@ raises case:1: bad argument #1 to 'char' (value out of range)

--== rep
return ("ab"):rep(3), ("ab"):rep(3, "-"), ("ab"):rep(0), ("ab"):rep(-1)
--@ gives "ababab" "ab-ab-ab" "" ""

--== rep that is too large
return ("abc"):rep(1 << 62)
--@ raises case:1: resulting string too large

--== reverse, upper, lower
return ("abc\0d"):reverse(), ("aBz\228"):upper(), ("AbZ\196"):lower()
--@ gives "d\0cba" "ABZ\228" "abz\196"

--== len
return ("x"):len(), string.len(123)
--@ gives 1 3

--== concatenation
return "a" .. 1 .. -2, 1 .. 2
--@ gives "a1-2" "12"

--== concatenation of nil
local a
return "a" .. a
--@ raises case:2: attempt to concatenate a nil value (local 'a')

--== comparison is of bytes
return "a" < "b", "a" < "B", "" < "a", "a\0b" < "a\0c", "z" < "\228", "abc" < "abcd"
--@ gives true false true true true true

--== comparison with a number
return pcall(function() return "1" < 2 end)
--@ gives false "case:1: attempt to compare string with number"

--== equality
return "a" .. "b" == "ab", "1" == 1, ("x"):rep(100) == ("x"):rep(100)
--@ gives true false true

--== long strings as keys
local t = {[("k"):rep(60)] = 1}
return t[("k"):rep(60)], t[("k"):rep(59)]
--@ gives 1 nil

--== tostring of values
return tostring(nil), tostring(true), tostring("x")
--@ gives "nil" "true" "x"

--== methods of a literal
return ("x"):upper(), #("%d"):format(10)
--@ gives "X" 2

--== indexing a string
return ("x").len == string.len, ("x").nothing, ("x")[1]
--@ gives true nil nil

--== there is no dump
return string.dump
--@ gives nil

--== a comment is no code
--[[ a long
comment ]] return --[==[ another ]] ]==] 1 -- the end
--@ gives 1

--== a first line with # is refused
#!/usr/bin/lua
--@ refused case:1: unexpected symbol near '#'

--== table.concat of numbers
return table.concat({1, 2, "x"}, ", "), table.concat({}, ","), table.concat({1, 2, 3}, "", 2, 3)
--@ gives "1, 2, x" "" "23"

--== table.concat of other values
return table.concat({1, {}, 3})
--@ raises case:1: invalid value (table) at index 2 in table for 'concat'

-- SPDX-License-Identifier: GPL-2.0-only
-- string.format and its every letter.

--== decimal
return ("%d %5d|%-5d|%05d %+d"):format(42, 42, 42, 42, 42)
--@ gives "42    42|42   |00042 +42"

--== decimal of extremes
return ("%d %d"):format(math.maxinteger, math.mininteger)
--@ gives "9223372036854775807 -9223372036854775808"

--== i is d
return ("%i|%3i"):format(-7, 7)
--@ gives "-7|  7"

--== precision of decimals
return ("%.3d|%6.3d|%-6.3d|%.0d|%.0d"):format(7, 7, -7, 7, 0)
--@ gives "007|   007|-007  |7|"

--== space flag
return ("% d|% d"):format(5, -5)
--@ gives " 5|-5"

--== unsigned hexadecimal and octal
return ("%x %X %o %#x %#X %#o"):format(255, 255, 8, 255, 255, 8)
--@ gives "ff FF 10 0xff 0XFF 010"

--== hexadecimal of zero
return ("%x %#x %#o"):format(0, 0, 0)
--@ gives "0 0 0"

--== hexadecimal of a negative number
return ("%x"):format(-1)
--@ gives "ffffffffffffffff"

--== zeros and precision of hexadecimals
return ("%08x|%.4x|%#08x|%-8x|%#.4x"):format(0xabc, 0xabc, 0xabc, 0xabc, 0xabc)
--@ gives "00000abc|0abc|0x000abc|abc     |0x0abc"

--== zero flag with a minus sign
return ("%05d|%+05d"):format(-42, 42)
--@ gives "-0042|+0042"

--== character
return ("%c%c%c|%3c|%-3c|"):format(65, 0, 66, 67, 68)
--@ gives "A\0B|  C|D  |"

--== string
return ("%s|%5s|%-5s|%.2s|%5.1s"):format("abc", "abc", "abc", "abc", "abc")
--@ gives "abc|  abc|abc  |ab|    a"

--== string of other values
return ("%s %s %s"):format(nil, true, 12)
--@ gives "nil true 12"

--== string with its __tostring
return ("%s"):format(setmetatable({}, {__tostring = function() return "mine" end}))
--@ gives "mine"

--== a __tostring that gives a number
return ("%s"):format(setmetatable({}, {__tostring = function() return 1 end}))
--@ gives "1"

--== a __tostring that gives no text
return ("%s"):format(setmetatable({}, {__tostring = function() return {} end}))
--@ raises case:1: '__tostring' must return a string

--== a string with zeros
return ("%s"):format("a\0b"), #("%s"):format(("x"):rep(200))
--@ gives "a\0b" 200

--== a string with zeros and a width
return ("%5s"):format("a\0b")
--@ raises case:1: bad argument #1 to 'format' (string contains zeros)

--== quoted
return ("%q %q %q"):format("a\n\"\\\0001\r", 12, true)
--@ gives "\"a\\\n\\\"\\\\\\0001\\13\" 12 true"

--== quoted extremes
return ("%q"):format(math.mininteger)
--@ gives "0x8000000000000000"

--== quoted with modifiers
return ("%10q"):format("x")
--@ raises case:1: specifier '%q' cannot have modifiers

--== a percent sign
return ("100%%"):format()
--@ gives "100%"

--== too few arguments
return ("%d %d"):format(1)
--@ raises case:1: bad argument #2 to 'format' (no value)

--== not an integer
return ("%d"):format("x")
--@ raises case:1: bad argument #1 to 'format' (number expected, got string)

--== a numeric string
return ("%d"):format("42")
--@ gives "42"

--== floats
return ("%f"):format(1)
--@ raises case:1: '%f' formats floats, but there are only integers (use '%d')

--== floats of other letters
local t = {}
for letter in ("aAeEgG"):gmatch(".") do t[#t + 1] = tostring(pcall(string.format, "%" .. letter, 1)) end
return table.concat(t, " ")
--@ gives "false false false false false false"

--== an invalid conversion
return ("%y"):format(1)
--@ raises case:1: invalid conversion '%y' to 'format'

--== a width that is too long
return ("%123d"):format(1)
--@ raises case:1: invalid conversion specification: '%123d'

--== the end in the middle
return ("%"):format(1)
--@ raises case:1: invalid conversion '%' to 'format'

--== zero, with every flag
return ("%#x|%#5x|%-5x|%05x|%#.3X|%.0x|%5.0d|%-3.0d|%+.0d|% .0d|%+d|%#.0o|%#o|%.d|%03.0d|%010.0d"):format(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
--@ gives "0|    0|0    |00000|000||     |   |+| |+0|0|0||   |          "

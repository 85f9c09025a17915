-- SPDX-License-Identifier: GPL-2.0-only
-- Integers of 64 bits: operators, conversions, math.

--== division rounds towards minus infinity
return 7 // 2, -7 // 2, 7 // -2, -7 // -2
--@ gives 3 -4 -4 3

--== the remainder has the sign of the divisor
return 7 % 3, -7 % 3, 7 % -3, -7 % -3
--@ gives 1 2 -2 -1

--== division by zero
local zero = 0
return 1 // zero
--@ raises case:2: attempt to divide by zero

--== remainder by zero
local zero = 0
return 1 % zero
--@ raises case:2: attempt to perform 'n%0'

--== the smallest integer divided by -1 wraps around
return math.mininteger // -1 == math.mininteger, math.mininteger % -1
--@ gives true 0

--== addition wraps around
return math.maxinteger + 1 == math.mininteger, math.mininteger - 1 == math.maxinteger
--@ gives true true

--== multiplication wraps around
return math.maxinteger * 2, math.mininteger * -1 == math.mininteger
--@ gives -2 true

--== limits
return math.maxinteger, math.mininteger
--@ gives 9223372036854775807 -9223372036854775808

--== hexadecimal numerals wrap around
return 0xffffffffffffffff, 0x10000000000000001, 0x7fffffffffffffff
--@ gives -1 1 9223372036854775807

--== a decimal numeral that is too big is refused
return 9223372036854775808
--@ refused case:1: integer does not fit in 64 bits near '9223372036854775808'

--== the smallest integer cannot be written down as such
return -9223372036854775808
--@ refused case:1: integer does not fit in 64 bits near '9223372036854775808'

--== a float literal is refused
return 1.5
--@ refused case:1: float literal, but there are only integers (scale values and divide with '//') near '1.5'

--== an exponent is refused
return 1e3
--@ refused case:1: float literal, but there are only integers (scale values and divide with '//') near '1e3'

--== a hexadecimal float is refused
return 0x1p4
--@ refused case:1: float literal, but there are only integers (scale values and divide with '//') near '0x1p4'

--== a malformed number is refused
return 3x
--@ refused case:1: malformed number near '3x'

--== / is refused
local a = ...
return a / 2
--@ refused case:2: '/' divides floats, but there are only integers (use '//') near '/'

--== ^ is refused
local a = ...
return a ^ 2
--@ refused case:2: '^' is a float operator, but there are only integers (multiply, or shift with '<<') near '^'

--== shifts
return 1 << 63, 1 << 64, 1 << -1, -1 >> 63, -1 >> 64, 1 >> -4
--@ gives -9223372036854775808 0 0 1 0 16

--== shifts by extremes
return 1 << math.maxinteger, 1 >> math.mininteger, 1 << math.mininteger
--@ gives 0 0 0

--== bitwise operators
return 0xf0 & 0x3c, 0xf0 | 0x0f, 0xff ~ 0x0f, ~0
--@ gives 48 255 240 -1

--== precedence of bitwise operators
return 1 | 2 & 3 ~ 1 << 2, 5 & 3 == 1
--@ gives 7 true

--== precedence of shift and addition
return 1 << 2 + 1, (1 << 2) + 1
--@ gives 8 5

--== comparison of extremes
return math.mininteger < math.maxinteger, -1 < 0, math.ult(-1, 0), math.ult(0, -1)
--@ gives true true false true

--== strings become integers in arithmetic
return "10" + 5, "0x10" * 2, " 7 " - 1, -"3"
--@ gives 15 32 6 -3

--== a string with a float does not
return "1.5" + 1
--@ raises case:1: attempt to add a 'string' with a 'number'

--== a string that is no number does not
return "ten" + 1
--@ raises case:1: attempt to add a 'string' with a 'number'

--== strings do not become integers in bitwise operations
return "7" & 3
--@ raises case:1: attempt to perform bitwise operation on a string value (constant '7')

--== tonumber of decimal strings
return tonumber("42"), tonumber("-42"), tonumber("  42  "), tonumber("4 2"), tonumber("")
--@ gives 42 -42 42 nil nil

--== tonumber of what would be floats
return tonumber("1.0"), tonumber("1e2"), tonumber("inf"), tonumber("nan")
--@ gives nil nil nil nil

--== tonumber of hexadecimal strings
return tonumber("0xff"), tonumber("-0xff"), tonumber("0x"), tonumber("0xfg")
--@ gives 255 -255 nil nil

--== tonumber of a decimal that is too big
return tonumber("9223372036854775807"), tonumber("9223372036854775808"), tonumber("-9223372036854775808")
--@ gives 9223372036854775807 nil -9223372036854775808

--== tonumber with a base
return tonumber("ff", 16), tonumber("zz", 36), tonumber("-101", 2), tonumber("8", 8), tonumber("7", 8)
--@ gives 255 1295 -5 nil 7

--== tonumber with a base out of range
return tonumber("1", 37)
--@ raises case:1: bad argument #2 to 'tonumber' (base out of range)

--== tonumber with a base takes strings only
return tonumber(10, 10)
--@ raises case:1: bad argument #1 to 'tonumber' (string expected, got number)

--== tonumber of other values
return tonumber(nil), tonumber({}), tonumber(true)
--@ gives nil nil nil

--== tonumber of a number that is very long
return tonumber(("1"):rep(200)), tonumber(("0"):rep(199) .. "7"), tonumber(("0"):rep(200) .. "7")
--@ gives nil 7 nil

--== tostring
return tostring(0), tostring(-1), tostring(math.mininteger), 1 .. ""
--@ gives "0" "-1" "-9223372036854775808" "1"

--== math.tointeger
return math.tointeger(3), math.tointeger("8"), math.tointeger("x"), math.tointeger({})
--@ gives 3 8 nil nil

--== math.type
return math.type(1), math.type("1"), math.type(nil)
--@ gives "integer" nil nil

--== math.abs
return math.abs(-5), math.abs(5), math.abs(math.mininteger) == math.mininteger
--@ gives 5 5 true

--== math.max and math.min
return math.max(3, 9, -2), math.min(3, 9, -2), math.max(5)
--@ gives 9 -2 5

--== math.max of nothing
return math.max()
--@ raises case:1: bad argument #1 to 'max' (number expected, got no value)

--== math.fmod truncates
return math.fmod(7, 3), math.fmod(-7, 3), math.fmod(7, -3), math.fmod(math.mininteger, -1)
--@ gives 1 -1 1 0

--== math.fmod by zero
return math.fmod(1, 0)
--@ raises case:1: bad argument #2 to 'fmod' (zero)

--== math.floor and math.ceil are themselves
return math.floor(-7), math.ceil(7), math.floor("12")
--@ gives -7 7 12

--== what needs floats says so
return math.sqrt
--@ raises case:1: math.sqrt needs floats, but there are only integers

--== math.huge points to maxinteger
return math.huge
--@ raises case:1: math.huge needs floats, but there are only integers (use math.maxinteger)

--== a field of math that nobody has
return math.nonsense, rawget(math, "pi")
--@ gives nil nil

--== there is no random
return math.random
--@ gives nil

--== a numeric for counts up and down
local t = {}
for i = 1, 3 do t[#t + 1] = i end
for i = 3, 1, -2 do t[#t + 1] = i end
for i = 1, 0 do t[#t + 1] = 99 end
return table.concat(t, ",")
--@ gives "1,2,3,3,1"

--== a numeric for does not overflow
local n = 0
for i = math.maxinteger - 1, math.maxinteger do n = n + 1 end
for i = math.mininteger, math.mininteger + 2, 2 do n = n + 1 end
return n
--@ gives 4

--== a numeric for with step 0
for i = 1, 2, 0 do end
--@ raises case:1: 'for' step is zero

--== a numeric for takes no strings
for i = "1", 2 do end
--@ raises case:1: bad 'for' initial value (number expected, got string)

--== nor for its step
for i = 1, 2, "1" do end
--@ raises case:1: bad 'for' step (number expected, got string)

--== a limit that is a numeric string counts
local n = 0
for i = 1, "3" do n = n + i end
return n
--@ gives 6

--== strings have no metamethods that give floats
local m = getmetatable("")
return m.__div, m.__pow, type(m.__idiv)
--@ gives nil nil "function"

--== the variable of a numeric for is a copy
local t = {}
for i = 1, 3 do t[#t + 1] = i i = 10 end
return table.concat(t, ",")
--@ gives "1,2,3"

--== integer keys that are strings are others
local t = {[1] = "number", ["1"] = "string"}
return t[1], t["1"]
--@ gives "number" "string"

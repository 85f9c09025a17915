-- SPDX-License-Identifier: GPL-2.0-only
-- Lua: strings: slices, bytes, repetition, comparison, embedded zeros
local text = "packet"

-- positions count from 1, or from the end when negative, and are cut to what is there
for _, case in ipairs{
	{1, 3, "pac"}, {4, nil, "ket"}, {-3, nil, "ket"}, {-3, -2, "ke"}, {2, -2, "acke"},
	{0, 2, "pa"}, {-100, 2, "pa"}, {5, 100, "et"}, {4, 3, ""}, {7, nil, ""}, {1, 0, ""},
	{math.mininteger, math.maxinteger, "packet"}, {math.maxinteger, math.mininteger, ""},
	{math.mininteger, math.mininteger, ""}, {math.maxinteger, math.maxinteger, ""},
} do
	check("sub " .. list(case[1], case[2]), text:sub(case[1], case[2]), case[3])
end

check("byte", list(text:byte()), "112")
check("byte of a range", list(text:byte(1, 3)), "112 97 99")
check("byte from the end", list(text:byte(-1)), "116")
check("byte beyond the end", list(text:byte(7)), "")
check("byte of zero", list(text:byte(0)), "")
check("byte of all", list(text:byte(-100, 100)), "112 97 99 107 101 116")
check("byte above 127", list(("\xff\x80"):byte(1, 2)), "255 128")
check("char", string.char(112, 97, 0, 255), "pa\0\xff")
check("char of nothing", string.char(), "")
raises("char of 256", "value out of range", string.char, 256)
raises("char of -1", "value out of range", string.char, -1)

check("rep", ("ab"):rep(3), "ababab")
check("rep with a separator", ("ab"):rep(3, ","), "ab,ab,ab")
check("rep once", ("ab"):rep(1, ","), "ab")
check("rep zero times", ("ab"):rep(0), "")
check("rep a negative number of times", ("ab"):rep(-1, ","), "")
raises("rep too large", "resulting string too large", string.rep, "abc", math.maxinteger)
raises("rep with a separator too large", "resulting string too large", string.rep, "", math.maxinteger, "ab")
check("reverse", text:reverse(), "tekcap")
check("reverse of nothing", (""):reverse(), "")
check("upper and lower", list(("aZ-9\xe4"):upper(), ("aZ-9\xc4"):lower()), list("AZ-9\xe4", "az-9\xc4"))
check("len", list(text:len(), #text, #"", #"\0\0"), "6 6 0 2")

-- zeros are bytes like all others
local zeros = "a\0b\0"
check("length with zeros", #zeros, 4)
check("equality with zeros", list(zeros == "a\0b\0", zeros == "a", "\0" == "\0\0"), "true false false")
check("order with zeros", list("a\0a" < "a\0b", "a\0" > "a", "\0" < "\1", "" < "\0"), "true true true true")
check("find of a zero", list(zeros:find("\0", 1, true)), "2 2")
check("pattern with a zero", list(zeros:find("b%z")), "3 4")
check("set with a zero", list(zeros:match("[\0-\1]b")), list("\0b"))
check("gsub of zeros", list(zeros:gsub("\0", "0")), '"a0b0" 2')
check("upper with zeros", zeros:upper(), "A\0B\0")
check("concatenation with zeros", #(zeros .. "\0" .. zeros), 9)
check("key with zeros", ({["a\0b"] = 1, ["a\0c"] = 2})["a\0c"], 2)

-- order is that of bytes
check("order", list("a" < "b", "a" < "B", "Z" < "a", "" < "a", "ab" < "abc", "b" < "abc"),
	"true false true true true false")
check("order of equals", list("a" < "a", "a" <= "a", "a" >= "a", "a" > "a"), "false true true false")
check("order above 127", list("\x7f" < "\x80", "a" < "\xc3\xa4"), "true true")
check("numbers and strings are not equal", list(1 == "1", "1" == 1, 0 == ""), "false false false")
raises("number < string", "attempt to compare number with string", function() return 1 < "2" end)

-- strings of any length are equal by what is in them
local long = ("0123456789"):rep(30)
check("equal long strings", ("0123456789"):rep(15) .. ("0123456789"):rep(15) == long, true)
check("different long strings", long:sub(1, -2) .. "x" == long, false)
check("long strings as keys", ({[long] = 7})[("0123456789"):rep(30)], 7)

check("concatenation of integers", 1 .. 2, "12")
check("concatenation of a negative integer", "n" .. -1 .. 0, "n-10")
check("concatenation from the right", "a" .. "b" .. "c" .. 1, "abc1")
raises("concatenation of nil", "attempt to concatenate a nil value (local 'x')", function(x) return "a" .. x end)
raises("concatenation of a table", "attempt to concatenate a table value", function() return {} .. "a" end)

-- escapes
check("escapes", list(("\a\b\f\n\r\t\v\\\"\'"):byte(1, -1)), "7 8 12 10 13 9 11 92 34 39")
check("decimal and hexadecimal escapes", list("\65\066\x43" == "ABC", "\0651" == "A1", #"\x00"), "true true 1")
check("skipped spaces", "a\z
	   b", "ab")
check("an escaped line break", "a\
b", "a\nb")
check("Unicode escapes", "\u{41}\u{E4}\u{20AC}\u{1F600}", "A\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80")
check("the greatest Unicode escape", #"\u{7FFFFFFF}", 6)
check("long brackets", [[
a]b\n]], "a]b\\n")
check("long brackets of a level", [==[a]]]=]b]==], "a]]]=]b")

check("methods of literals", ("x"):rep(2), "xx")
check("index of a string", list(("x").y, ("x").len == string.len), "nil true")
raises("method that is not there", "attempt to call a nil value (method 'none')", function() return ("x"):none() end)
raises("sub of nothing", "bad argument #1 to 'string.sub' (string expected, got no value)", string.sub)
raises("sub of a table", "bad argument #1 to 'string.sub' (string expected, got table)", string.sub, {})
raises("sub with text", "bad argument #2 to 'string.sub' (number expected, got string)", string.sub, "a", "x")
check("sub of a number", string.sub(1234, 2, "3"), "23")

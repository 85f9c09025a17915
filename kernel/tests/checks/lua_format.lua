-- SPDX-License-Identifier: GPL-2.0-only
-- Lua: string.format
for _, case in ipairs{
	-- want, format, arguments
	{"7", "%d", 7}, {"-7", "%i", -7}, {"   7", "%4d", 7}, {"7   ", "%-4d", 7}, {"0007", "%04d", 7},
	{"+7", "%+d", 7}, {" 7", "% d", 7}, {"007", "%.3d", 7}, {"  007", "%5.3d", 7}, {"-0007", "%05d", -7},
	{"", "%.0d", 0}, {"7", "%d", "7"}, {"16", "%d", "0x10"},
	{"ff", "%x", 255}, {"FF", "%X", 255}, {"0xff", "%#x", 255}, {"00ff", "%04x", 255}, {"377", "%o", 255},
	{"ffffffffffffffff", "%x", -1}, {"1777777777777777777777", "%o", -1},
	{"9223372036854775807", "%d", math.maxinteger}, {"-9223372036854775808", "%d", math.mininteger},
	{"A", "%c", 65}, {"  A", "%3c", 65}, {"\0", "%c", 0},
	{"abc", "%s", "abc"}, {"  abc", "%5s", "abc"}, {"abc  ", "%-5s", "abc"}, {"ab", "%.2s", "abc"},
	{"   ab", "%5.2s", "abc"}, {"", "%.0s", "abc"}, {"a\0b", "%s", "a\0b"},
	{"nil", "%s", nil}, {"true", "%s", true}, {"12", "%s", 12}, {"  nil", "%5s", nil},
	{"100%", "%d%%", 100}, {"%", "%%"}, {"", ""}, {"a 1 b", "%s %d %s", "a", 1, "b"},
	{'"a\\\nb"', "%q", "a\nb"}, {'"\\\\ \\""', "%q", '\\ "'}, {'"\\0001\\0x"', "%q", "\0" .. "1\0x"},
	{'"\\13\\1"', "%q", "\r\1"}, {"7", "%q", 7}, {"0x8000000000000000", "%q", math.mininteger},
	{"nil", "%q", nil}, {"false", "%q", false},
} do
	check("format " .. list(case[2], case[3]), string.format(table.unpack(case, 2, 5)), case[1])
end

local long = ("x"):rep(300)
check("a long string", string.format("<%s>", long), "<" .. long .. ">")
check("a long string with a precision", #string.format("%.99s", long), 99)
check("a long string with a width", #string.format("%10s", long), 300)
check("many directives", string.format(("%d,"):rep(50), table.unpack((function()
	local t = {}
	for i = 1, 50 do t[i] = i end
	return t
end)())):sub(-9), "48,49,50,")
check("__tostring", string.format("%s|%5s", setmetatable({}, {__tostring = function() return "T" end}), "a"), "T|    a")
check("__name", string.format("%s", setmetatable({}, {__name = "host"})):match("^host: "), "host: ")

-- what %q writes, load reads
for _, value in ipairs{"a\nb\r\0\1\0012\"\\\200", math.mininteger, math.maxinteger, -1, "", true} do
	check("read back " .. list(value), load("return " .. string.format("%q", value))(), value)
end

-- pointers tell objects from one another
local a, b = {}, {}
check("%p of one table", string.format("%p", a) == string.format("%p", a), true)
check("%p of two tables", string.format("%p", a) ~= string.format("%p", b), true)
check("%p of an integer", string.format("%p", 1), "(null)")
check("tostring of a table has its %p", tostring(a), "table: " .. string.format("%p", a))

raises("no argument", "bad argument #2 to 'string.format' (no value)", string.format, "%d")
raises("too few arguments", "bad argument #3 to 'string.format' (no value)", string.format, "%d %d", 1)
raises("text as a number", "bad argument #2 to 'string.format' (number expected, got string)", string.format, "%d", "x")
raises("a table as a number", "bad argument #2 to 'string.format' (number expected, got table)", string.format, "%x", {})
raises("an unknown directive", "invalid conversion '%y' to 'format'", string.format, "%y", 1)
raises("a directive that ends", "invalid conversion '%' to 'format'", string.format, "%", 1)
raises("a long width", "invalid conversion", string.format, "%100d", 1)
raises("a long precision", "invalid conversion", string.format, "%.100d", 1)
raises("a flag that does not apply", "invalid conversion", string.format, "%#i", 1)
raises("modifiers of %q", "specifier '%q' cannot have modifiers", string.format, "%10q", "a")
raises("%q of a table", "value has no literal form", string.format, "%q", {})
raises("zeros and a width", "string contains zeros", string.format, "%10s", "a\0b")

-- Differs from Lua 5.4: there are no floats to format.
for _, directive in ipairs{"a", "A", "e", "E", "f", "g", "G"} do
	raises("%" .. directive, "'%" .. directive .. "' formats floats, but there are only integers (use '%d')",
		string.format, "%" .. directive, 1)
end
raises("%.2f", "'%f' formats floats", string.format, "%.2f", 1)

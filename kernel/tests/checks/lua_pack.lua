-- SPDX-License-Identifier: GPL-2.0-only
-- Lua: string.pack, string.unpack, string.packsize
for _, case in ipairs{
	-- format, value, bytes
	{"b", -1, "\xff"}, {"B", 255, "\xff"}, {"<h", 258, "\2\1"}, {">h", 258, "\1\2"}, {">H", 65535, "\xff\xff"},
	{"<i3", -2, "\xfe\xff\xff"}, {">I3", 0x010203, "\1\2\3"}, {">i4", -2, "\xff\xff\xff\xfe"},
	{"<I4", 0xdeadbeef, "\xef\xbe\xad\xde"}, {">j", 1, "\0\0\0\0\0\0\0\1"}, {">J", -1, ("\xff"):rep(8)},
	{">l", math.mininteger, "\x80\0\0\0\0\0\0\0"}, {">i16", -1, ("\xff"):rep(16)},
	{"<i16", 1, "\1" .. ("\0"):rep(15)}, {">I1", 7, "\7"}, {"z", "abc", "abc\0"}, {"z", "", "\0"},
	{"s1", "abc", "\3abc"}, {">s2", "abc", "\0\3abc"}, {"<s4", "", "\0\0\0\0"}, {"c5", "abc", "abc\0\0"},
	{"c3", "abc", "abc"}, {"c0", "", ""},
} do
	local bytes = string.pack(case[1], case[2])
	check("pack " .. list(case[1], case[2]), bytes, case[3])
	local value, after = string.unpack(case[1], bytes)
	check("unpack " .. case[1], case[1] == "c5" and value:sub(1, 3) or value, case[2])
	check("position after " .. case[1], after, #bytes + 1)
end

for format, size in pairs{
	[""] = 0, b = 1, h = 2, i = 4, j = 8, T = 8, c10 = 10, bb = 2, ["!4 b i4"] = 8, ["!2 b i4"] = 6, ["b i4"] = 5,
	["!8 b Xi8"] = 8, ["!4 b Xi4 i4"] = 8, ["<!4 i1 i2 i4"] = 8, bxb = 3, ["!4 i4 b !1 i4"] = 9, ["> i7"] = 7,
} do
	check("packsize " .. format, string.packsize(format), size)
end

-- several values, byte orders and padding in one format
local header = string.pack(">I1 I1 I2 <I2 x >I4", 0x45, 0, 20, 258, 0xc0000201)
check("several values", header, "\x45\0\0\20\2\1\0\xc0\0\2\1")
check("several values back", list(string.unpack(">I1 I1 I2 <I2 x >I4", header)), "69 0 20 258 3221225985 12")
check("alignment", string.pack("<!4 b i4", 1, 2), "\1\0\0\0\2\0\0\0")
check("alignment back", list(string.unpack("<!4 b i4", "\1\0\0\0\2\0\0\0")), "1 2 9")
check("native order is little", string.pack("=I2", 1), "\1\0")

-- from a position
check("from a position", list(string.unpack("B", "\1\2\3", 2)), "2 3")
check("from the end", list(string.unpack("B", "\1\2\3", -1)), "3 4")
check("nothing at the end", list(string.unpack("", "\1\2\3", 4)), "4")
raises("behind the end", "initial position out of string", string.unpack, "B", "\1\2\3", 5)
raises("one byte short", "data string too short", string.unpack, ">I4", "\1\2\3")
raises("a short position", "data string too short", string.unpack, ">I2", "\1\2\3", 3)

-- signs
check("sign", list(string.unpack("<i2", "\xff\xff")), "-1 3")
check("no sign", list(string.unpack("<I2", "\xff\xff")), "65535 3")
check("64 bits have a sign", list(string.unpack("<J", ("\xff"):rep(8))), "-1 9")
check("more bytes than 64 bits", list(string.unpack("<I10", "\5" .. ("\0"):rep(9))), "5 11")
raises("more than 64 bits", "10-byte integer does not fit into Lua Integer", string.unpack, "<I10", ("\1"):rep(10))

raises("too large for i1", "integer overflow", string.pack, "b", 128)
raises("too small for i1", "integer overflow", string.pack, "b", -129)
raises("too large for I2", "unsigned overflow", string.pack, "I2", 65536)
raises("negative for I2", "unsigned overflow", string.pack, "I2", -1)
check("the limits of i3", list(string.unpack("<i3i3", string.pack("<i3i3", -8388608, 8388607))), "-8388608 8388607 7")
raises("i0", "integral size (0) out of limits [1,16]", string.pack, "i0", 1)
raises("i17", "integral size (17) out of limits [1,16]", string.pack, "i17", 1)
raises("unknown option", "invalid format option 'y'", string.pack, "y", 1)
raises("c without a size", "missing size for format option 'c'", string.pack, "c", "a")
raises("c too short", "string longer than given size", string.pack, "c2", "abc")
raises("s1 too long", "string length does not fit in given size", string.pack, "s1", ("x"):rep(256))
raises("z with a zero", "string contains zeros", string.pack, "z", "a\0b")
raises("z without its zero", "unfinished string for format 'z'", string.unpack, "z", "abc")
raises("s longer than the data", "data string too short", string.unpack, "s1", "\4abc")
raises("packsize of s", "variable-length format", string.packsize, "s")
raises("packsize of z", "variable-length format", string.packsize, "z")
raises("packsize too large", "too large", string.packsize, "c900000000c900000000c900000000")
raises("X without an option", "invalid next option for option 'X'", string.pack, "X")
raises("alignment of three", "not power of 2", string.pack, "!4 i3", 1)
raises("text for an integer", "bad argument #2 to 'string.pack' (number expected, got string)", string.pack, "i4", "x")

-- Differs from Lua 5.4: there are no floats to pack.
for _, option in ipairs{"f", "d", "n"} do
	raises(option, "'" .. option .. "' packs floats, but there are only integers (use 'i' or 'j')", string.pack, option, 1)
end

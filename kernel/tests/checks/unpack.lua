-- SPDX-License-Identifier: GPL-2.0-only
-- unpack: the calls of all generations, and their bounds
local packet = data.new{0x12, 0x34, 0x56, 0xff, 0x80}

check("unpackint of 4 bits: the low half", unpack.unpackint(packet, 0, 4), 2)
check("unpackint of 8 bits", unpack.unpackint(packet, 1, 8), 0x34)
check("unpackint of 16 bits", unpack.unpackint(packet, 1, 16), 0x3456)
check("int of 4 bits", unpack.int(packet, 3, 4), 15)
check("int of 8 * 1 bits", unpack.int(packet, 0, 8 * 1), 0x12)
check("int of 2 * 8 bits", unpack.int(packet, 3, 2 * 8), 0xff80)
check("int of 1 byte", unpack.int(packet, 4, 1), 0x80)
check("int of 2 bytes", unpack.int(packet, 0, 2), 0x1234)
check("string", unpack.string(packet, 1, 2), "\x34\x56")
check("string of all", unpack.string(packet, 0, 5), tostring(packet))
check("string of nothing", unpack.string(packet, 5, 0), "")
check("of a segment", unpack.int(packet:segment(2), 0, 2), 0x56ff)

for _, offset in ipairs{5, 6, -1, 1 << 32, math.maxinteger, math.mininteger} do
	for _, size in ipairs{1, 2, 4, 8, 16} do
		check("int at " .. offset, unpack.int(packet, offset, size), nil)
	end
	check("string at " .. offset, unpack.string(packet, offset, 1), nil)
end
check("int over the end", unpack.int(packet, 4, 2), nil)
check("string over the end", unpack.string(packet, 1, 5), nil)
check("string of a negative length", unpack.string(packet, 1, -1), nil)
check("string that wraps around", unpack.string(packet, 1, math.maxinteger), nil)
check("nothing, not garbage", select("#", unpack.int(packet, 9, 1)), 0)

for _, size in ipairs{0, -1, 3, 5, 24, 32, 64, math.maxinteger, math.mininteger} do
	raises("int of size " .. size, "invalid size", unpack.int, packet, 0, size)
end
raises("no packet", "packet (a data object) expected", unpack.int, "12345", 0, 1)
raises("a table for a packet", "packet (a data object) expected", unpack.string, {}, 0, 1)
raises("nil for a packet", "packet (a data object) expected", unpack.string, nil, 0, 1)
raises("no offset", "number expected", unpack.int, packet)
raises("no size", "number expected", unpack.int, packet, 0)
raises("a word for an offset", "number expected", unpack.string, packet, "x", 1)

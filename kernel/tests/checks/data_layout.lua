-- SPDX-License-Identifier: GPL-2.0-only
-- data.layout: the forms of a field, what is refused, and that it converts in place
local object = data.new{0x12, 0x34, 0x56, 0x78, 0x61, 0x62, 0x63, 0x64}

-- read(FIELD): the field of the object above, through a layout of its own
local function read(field)
	object:layout(data.layout{field = field})
	return object.field
end

check("positional", read{0, 8}, 0x12)
check("named", read{offset = 8, length = 8}, 0x34)
check("named wins over positional", read{0, 8, offset = 8}, 0x34)
check("numeric strings", read{"0", "8"}, 0x12)
check("offset is 0 unless given", read{length = 8}, 0x12)
check("big endian unless given", read{0, 16}, 0x1234)
check("third is the type", read{0, 16, "number"}, 0x1234)
check("fourth is the byte order", read{0, 16, "number", "little"}, 0x3412)
check("net by accident", read{0, 16, "net"}, 0x1234)
check("le in third place is a type", read{0, 16, "le"}, 0x1234)
check("endian by name", read{offset = 0, length = 16, endian = "little"}, 0x3412)
check("endian big", read{offset = 0, length = 16, endian = "big"}, 0x1234)
check("endian net", read{offset = 0, length = 16, endian = "net"}, 0x1234)
check("endian host on x86", read{offset = 0, length = 16, endian = "host"}, 0x3412)
check("a string is in bytes", read{4, 4, "string"}, "abcd")
check("type string by name", read{offset = 5, length = 2, type = "string"}, "bc")
check("length 0 is no field", read{0, 0}, nil)
check("missing length is no field", read{8}, nil)
check("the fourth form without a type", read{0, 16, nil, "little"}, 0x3412)

-- in place
local t = {field = {0, 8}}
check("the same table", data.layout(t), t)
check("the stamp", t.__layout_stamp, true)
check("again is harmless", data.layout(t), t)
object:layout(t)
check("still works after again", object.field, 0x12)
check("the stamp is no field", object.__layout_stamp, nil)
check("no layout of a number", data.layout(5), nil)
check("no layout of nothing", data.layout(nil), nil)

-- any key
object:layout(data.layout{[1] = {8, 8}, [true] = {16, 8}})
check("integer key", object[1], 0x34)
check("boolean key", object[true], 0x56)
check("an unknown field", object.other, nil)

-- by reference: what comes later is not compiled
local late = data.layout{field = {0, 8}}
object:layout(late)
late.later = {0, 8}
check("a field added later", object.later, nil)
check("others live on", object.field, 0x12)

-- applying
check("layout gives the object", object:layout(late), object)
check("an uncompiled table is compiled", object:layout{field = {8, 8}}.field, 0x34)
check("no table gives nothing", object:layout(5), nil)
check("and keeps the old layout", object.field, 0x34)
local other = data.new{7}
object:layout(late)
other:layout(late)
check("one layout for two objects", object.field + other.field, 0x12 + 7)

-- misuse is a clean error
check("a field that is a number", pcall(data.layout, {field = 5}), false)
check("a field that is a string", pcall(data.layout, {field = "x"}), false)

-- SPDX-License-Identifier: GPL-2.0-only
-- fields: bounds, strings, and what a write does with values of other types
local function one(field, bytes)
	local object = data.new(bytes or "abcdef")
	object:layout(data.layout{x = field})
	return object
end

-- bounds
check("the last bits", one({44, 4}).x, 6)
check("one bit too far", one({45, 4}).x, nil)
check("straddling into a byte that is not there", one({4, 8}, "a").x, nil)
check("far behind", one({1 << 40, 8}).x, nil)
check("a wrapping offset", one({-8, 8}).x, nil)
check("64 bits with the top one set", one({0, 64}, "\255\0\0\0\0\0\0\1").x, (0xff << 56) | 1)
check("65 bits", one({0, 65}, "0123456789").x, nil)
check("a string up to the end", one({2, 4, "string"}).x, "cdef")
check("a string too long", one({2, 5, "string"}).x, nil)
check("a string with a wrapping length", one({2, -1, "string"}).x, nil)

-- write(FIELD, VALUE): all bytes afterwards
local function write(field, value)
	local object = one(field)
	object.x = value
	return tostring(object)
end
check("a number", write({8, 8}, 0x58), "aXcdef")
check("cut to the width", write({8, 8}, 0x158), "aXcdef")
check("a numeric string", write({8, 8}, "88"), "aXcdef")
check("anything else is 0", write({8, 8}, {}), "a\0cdef")
check("nil is 0", write({8, 8}, nil), "a\0cdef")
check("a string of that length", write({1, 2, "string"}, "XY"), "aXYdef")
check("a shorter one is not padded", write({0, 6, "string"}, "XY"), "XYcdef")
check("a longer one is cut", write({1, 2, "string"}, "XYZ"), "aXYdef")
check("a number over a string", write({0, 4, "string"}, 12), "12cdef")
check("nil over a string", write({0, 4, "string"}, nil), "abcdef")
check("a table over a string", write({0, 4, "string"}, {}), "abcdef")
check("out of bounds", write({44, 8}, 0), "abcdef")
check("a string out of bounds", write({4, 4, "string"}, "XXXX"), "abcdef")

-- names that are methods
local object = data.new("a")
object:layout(data.layout{layout = {0, 8}})
check("a method's name is no field", type(object.layout), "function")
object.layout = 1
check("and can't be written", tostring(object), "a")
object.unknown = 1
check("an unknown field is ignored", tostring(object), "a")
check("no layout, no field", data.new("a").x, nil)

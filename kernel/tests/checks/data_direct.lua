-- SPDX-License-Identifier: GPL-2.0-only
-- direct accessors: bytes, integers and strings by offset; nil outside, fields first
local object = data.new{0x81, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x88, 0x09}

-- by number
check("the first byte", object[0], 0x81)
check("the last byte", object[8], 9)
check("a string is no number of a byte", object["0"], nil)
object[1] = 0x7fe
check("a write is cut to 8 bits", object[1], 0xfe)
object[1] = "2"
check("a numeric string can be written", object[1], 2)
object[9], object[-1], object[math.maxinteger], object[math.mininteger] = 1, 1, 1, 1
check("writes outside change nothing", tostring(object), "\x81\2\3\4\5\6\7\x88\9")

-- what | method | offset of the last one inside | value at 0 | value at 1
for method, want in pairs{
	byte = {8, 0x81, 0x02},
	u16 = {7, 0x8102, 0x0203},
	u32 = {5, 0x81020304, 0x02030405},
	u64 = {1, 0x8102030405060788 | 0, 0x0203040506078809},
	u16le = {7, 0x0281, 0x0302},
	u32le = {5, 0x04030281, 0x05040302},
	u64le = {1, 0x8807060504030281 | 0, 0x0988070605040302},
} do
	local function at(offset) return object[method](object, offset) end
	check(method .. " at 0", at(0), want[2])
	check(method .. " at 1", at(1), want[3])
	check(method .. " of a numeric string", at("1"), want[3])
	check(method .. " at the end", at(want[1]) ~= nil, true)
	for _, offset in ipairs{want[1] + 1, 9, -1, -8, 1 << 32, math.maxinteger, math.maxinteger - 7, math.mininteger} do
		check(method .. " at " .. offset, at(offset), nil)
	end
	check(method .. " gives nothing, not garbage", select("#", at(100)), 0)
	raises(method .. " without an offset", "number expected", object[method], object)
	raises(method .. " of a word", "number expected", object[method], object, "x")
	raises(method .. " of a table", "number expected", object[method], object, {})
	raises(method .. " of no object", "data.data expected", object[method], {}, 0)
	raises(method .. " without anything", "data.data expected", object[method])
end

-- strings
local text = data.new("0123456789")
check("string", text:string(2, 3), "234")
check("string of the rest", text:string(7), "789")
check("the whole string", text:string(), "0123456789")
check("string of nothing at the end", text:string(10, 0), "")
check("string of the rest at the end", text:string(10), "")
check("string past the end", text:string(8, 3), nil)
check("string behind the end", text:string(11), nil)
check("string of a negative offset", text:string(-1), nil)
check("string of a negative length", text:string(2, -1), nil)
check("string that wraps around", text:string(math.maxinteger, math.maxinteger), nil)
check("string of a huge length", text:string(1, math.maxinteger), nil)
raises("string of a word", "number expected", text.string, text, "x")
raises("string of no object", "data.data expected", text.string, "012", 1)

-- segments: the same, from their start
local segment = text:segment(4, 3)
check("byte of a segment", segment:byte(0), 0x34)
check("number in a segment", segment[2], 0x36)
check("not past a segment", segment[3], nil)
check("u16 of a segment", segment:u16(1), 0x3536)
check("not across its end", segment:u16(2), nil)
check("string of a segment", segment:string(1), "56")
segment[0] = 0x58
check("a write is seen in the object", text:string(4, 1), "X")

-- a segment with its layout
local pair = data.layout{first = {0, 8}, second = {8, 8}}
check("a segment with a layout", text:segment(1, 2, pair).second, 0x32)
check("and the rest", #text:segment(1, nil, pair), 9)
check("compiled on the way", text:segment(2, 2, {first = {0, 8}}).first, 0x32)
check("a nil layout is none", text:segment(1, 2, nil).first, nil)
check("out of bounds with a layout", text:segment(9, 2, pair), nil)
raises("a number is no layout", "table expected", text.segment, text, 0, 1, 7)
raises("a layout with a wrong field", "not a table", text.segment, text, 0, 1, {first = 7})

-- fields hide the new names, never the old ones
object:layout{byte = {8, 8}, [0] = {0, 4}, [20] = {800, 8}, segment = {0, 8}}
check("a field called byte", object.byte, 2)
check("a field with a number", object[0], 8)
check("a field with a number that is outside", object[20], nil)
check("other bytes stay", object[3], 4)
check("other accessors stay", object:u16(1), 0x0203)
check("the original's methods are not hidden", type(object.segment), "function")
object[0] = 1
check("a write goes to the field", tostring(object:segment(0, 1)), "\x11")
object.u16 = 7
check("an accessor can't be overwritten", object:u16(1), 0x0203)

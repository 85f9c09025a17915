-- SPDX-License-Identifier: GPL-2.0-only
-- data.new: what makes an object of how many bytes, and what makes none
local function bytes(object) return object and tostring(object) end

check("a number is that many zero bytes", bytes(data.new(3)), "\0\0\0")
check("a string is its bytes", bytes(data.new("a\0b")), "a\0b")
check("a numeric string is its characters", bytes(data.new("12")), "12")
check("a table is its bytes", bytes(data.new{1, 2, 255}), "\1\2\255")
check("values of a table are cut to 8 bits", bytes(data.new{256, 257, -1}), "\0\1\255")
check("numeric strings in a table count", bytes(data.new{"65", 66}), "AB")
check("other values in a table are 0", bytes(data.new{true, 7}), "\0\7")
check("length", #data.new(1500), 1500)

for what, x in pairs{zero = 0, negative = -1, empty = "", table = {}, hash = {a = 1}, boolean = true} do
	check("no object of " .. what, select("#", data.new(x)), 0)
end
check("no object of nil", data.new(nil), nil)

-- identity, not contents
local object = data.new("x")
check("equal to itself", object == object, true)
check("not equal to its like", object == data.new("x"), false)

-- what must not crash: methods on other things
check("segment of no object", pcall(object.segment, 5), false)
check("layout of no object", pcall(object.layout, {}, {}), false)

-- memory is given back: more than a state may hold, one after the other
for _ = 1, 300 do data.new(10000) end
check("many objects", #data.new(10000), 10000)

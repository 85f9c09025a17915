-- SPDX-License-Identifier: GPL-2.0-only
-- Lua: table.insert, remove, move, concat, unpack, pack, sort
local unpack = table.unpack

local t = {}
table.insert(t, "a")
table.insert(t, 1, "b")
table.insert(t, 3, "c")
table.insert(t, 2, "d")
check("insert", list(unpack(t)), '"b" "d" "a" "c"')
raises("insert at zero", "position out of bounds", table.insert, t, 0, 1)
raises("insert behind the end", "position out of bounds", table.insert, t, 6, 1)
raises("insert of nothing", "wrong number of arguments to 'insert'", table.insert, t)
raises("insert of too much", "wrong number of arguments to 'insert'", table.insert, t, 1, 2, 3)
raises("insert in a number", "bad argument #1 to 'table.insert' (table expected, got number)", table.insert, 1, 2)
check("remove", list(table.remove(t), table.remove(t, 1), unpack(t)), '"c" "b" "d" "a"')
check("remove behind the last", list(table.remove(t, 3), #t), "nil 2")
raises("remove far behind the last", "position out of bounds", table.remove, t, 4)
raises("remove at -1", "position out of bounds", table.remove, t, -1)
check("remove from nothing", list(table.remove({}), table.remove({}, 0), table.remove({}, 1)), "nil nil nil")
check("remove at zero of nothing", table.remove({[0] = "x"}, 0), "x")
local proxy = setmetatable({}, {__len = function() return 2 end, __index = function(_, i) return i * 10 end})
check("remove asks __len and __index", table.remove(proxy), 20)

check("move up", list(unpack(table.move({1, 2, 3}, 1, 3, 2))), "1 1 2 3")
check("move down", list(unpack(table.move({1, 2, 3}, 2, 3, 1))), "2 3 3")
check("move to another", list(unpack(table.move({1, 2, 3}, 1, 3, 3, {7, 8}))), "7 8 1 2 3")
check("move of nothing", list(unpack(table.move({1, 2}, 1, 0, 5))), "1 2")
check("move to itself", list(unpack(table.move({1, 2}, 1, 2, 1))), "1 2")
check("move at the end of the integers", table.move({[math.maxinteger] = 5}, math.maxinteger, math.maxinteger, 1)[1], 5)
raises("move of too much", "too many elements to move", table.move, {}, -1, math.maxinteger, 1)
raises("move that wraps around", "destination wrap around", table.move, {}, 1, 2, math.maxinteger)

check("concat", table.concat({1, "b", 3}), "1b3")
check("concat with a separator", table.concat({1, "b", 3}, ", "), "1, b, 3")
check("concat of a range", table.concat({"a", "b", "c", "d"}, "-", 2, 3), "b-c")
check("concat of one", table.concat({"a", "b"}, "-", 2, 2), "b")
check("concat of nothing", table.concat({}, "-") .. table.concat({"a"}, "-", 2), "")
check("concat at the limits", table.concat({[math.maxinteger] = "z"}, "-", math.maxinteger, math.maxinteger), "z")
raises("concat of a table", "invalid value (table) at index 2 in table for 'concat'", table.concat, {"a", {}})
raises("concat of nil", "invalid value (nil) at index 2 in table for 'concat'", table.concat, {"a", nil, "c"}, "", 1, 3)

check("unpack", list(unpack{1, 2, 3}), "1 2 3")
check("unpack of a range", list(unpack({1, 2, 3}, 2)), "2 3")
check("unpack with nils", list(unpack({1}, 0, 2)), "nil 1 nil")
check("unpack of nothing", list(unpack({1}, 2, 1)), "")
check("unpack at the limits", list(unpack({}, math.maxinteger, math.maxinteger)), "nil")
check("unpack from the least", list(unpack({}, math.mininteger, math.mininteger + 1)), "nil nil")
raises("unpack of too much", "too many results to unpack", unpack, {}, 1, 1000000)
raises("unpack of everything", "too many results to unpack", unpack, {}, math.mininteger, math.maxinteger)
check("pack", (function(p) return list(p.n, #p, p[1]) end)(table.pack(1, 2, 3)), "3 3 1")
check("pack of nils", table.pack(nil, nil).n, 2)
check("pack of nothing", table.pack().n, 0)

local function sorted(t, less)
	table.sort(t, less)
	for i = 2, #t do
		if less and less(t[i], t[i - 1]) or not less and t[i] < t[i - 1] then return false end
	end
	return true
end
check("sort", list(unpack((function(t) table.sort(t); return t end){3, 1, 2})), "1 2 3")
check("sort the other way", list(unpack((function(t)
	table.sort(t, function(a, b) return a > b end)
	return t
end){3, 1, 2})), "3 2 1")
check("sort of nothing and of one", list(sorted{}, sorted{1}), "true true")
check("sort of strings", table.concat((function(t) table.sort(t); return t end){"b", "a", "B", ""}, ","), ",B,a,b")
for _, count in ipairs{2, 3, 10, 99, 100, 101, 500} do
	local up, down, equal, mixed = {}, {}, {}, {}
	for i = 1, count do
		up[i], down[i], equal[i], mixed[i] = i, -i, 7, i * 7919 % 251
	end
	check("sort of " .. count, list(sorted(up), sorted(down), sorted(equal), sorted(mixed)), "true true true true")
	check("sort of " .. count .. " downwards", sorted(mixed, function(a, b) return a > b end), true)
end
local records = {}
for i = 1, 60 do records[i] = {key = i * 37 % 60} end
check("sort of tables", sorted(records, function(a, b) return a.key < b.key end), true)
raises("sort of a mix", "attempt to compare", table.sort, {1, "a", 2})
raises("sort of nil", "attempt to compare", table.sort, {1, nil, 3, n = 3, [3] = 2, [4] = 1})
raises("an order that is none", "invalid order function for sorting", table.sort,
	{1, 2, 3, 4, 5, 6, 7, 8}, function() return true end)
raises("an order that fails", "no order", table.sort, {2, 1}, function() error("no order") end)
raises("an order that is no function", "function expected", table.sort, {2, 1}, 7)
raises("a length that is too large", "array too big", table.sort, setmetatable({}, {__len = function() return math.maxinteger end}))
-- whatever an order says, the elements stay the same
local bag = {}
for i = 1, 50 do bag[i] = i end
pcall(table.sort, bag, function(a, b) return (a * 31 + b * 17) % 3 == 0 end)
local sum = 0
for _, v in ipairs(bag) do sum = sum + v end
check("elements after a wrong order", list(#bag, sum), "50 1275")

-- SPDX-License-Identifier: GPL-2.0-only
-- Lua: tables: constructors, length, traversal, keys
local function three() return 1, 2, 3 end

check("all results at the end", list(table.unpack{three()}), "1 2 3")
check("all results only at the end", list(table.unpack{three(), three()}), "1 1 2 3")
check("one result in parentheses", list(table.unpack{(three())}), "1")
check("no result", #{(function() end)()}, 0)
check("positions and names", list(#{1, x = 2, 3, [10] = 4; 5}, ({1, x = 2, 3}).x), "3 2")
check("a position wins over its key", ({[1] = "key", "position"})[1], "position")
check("separators at the end", list(#{1, 2,}, #{1; 2;}), "2 2")
check("keys of expressions", ({["a" .. "b"] = 1, [1 + 1] = 2}).ab, 1)
check("a name is no variable", (function() local x = "y"; return ({x = 1}).x end)(), 1)
check("nil in the middle", list(table.unpack({1, nil, 3}, 1, 3)), "1 nil 3")
check("nested", ({{1}, {{2}}})[2][1][1], 2)
check("varargs", (function(...) return list(#{...}, #{..., 1}) end)(7, 8, 9), "3 2")

-- many items in one constructor, on both sides of how many fit at a time
for _, count in ipairs{49, 50, 51, 100, 101, 255, 300} do
	local items = {}
	for i = 1, count do items[i] = i end
	local t = load("return {" .. table.concat(items, ",") .. ", (function() return 'a', 'b' end)()}")()
	check(count .. " items", list(#t, t[1], t[count], t[count + 2]), list(count + 2, 1, count, "b"))
end

-- the length is a border
check("empty", #{}, 0)
check("only names", #{a = 1, b = 2}, 0)
local t = {}
for i = 1, 100 do t[i] = i end
check("100 items", #t, 100)
for i = 100, 51, -1 do t[i] = nil end
check("50 of 100 items", #t, 50)
t[1000] = 1
check("an item far away", #t == 50 or #t == 1000, true)
local down = {}
for i = 40, 1, -1 do down[i] = i end
check("filled from the end", #down, 40)
local holes = {1, 2, nil, 4}
local n = #holes
check("a border", n == 0 or holes[n] ~= nil and holes[n + 1] == nil, true)
check("keys below one do not count", #{[0] = 1, [-1] = 2}, 0)

-- keys
local keys = {[1] = "one", ["1"] = "text", [true] = "yes", [false] = "no", [math.mininteger] = "min", [math.maxinteger] = "max"}
check("keys of different types", list(keys[1], keys["1"], keys[true], keys[false]), '"one" "text" "yes" "no"')
check("keys at the limits", list(keys[math.mininteger], keys[math.maxinteger], keys[math.maxinteger + 1]), '"min" "max" "min"')
check("functions and tables as keys", ({[three] = 1, [keys] = 2})[keys], 2)
check("reading nil", keys[nil], nil)
raises("writing nil", "index is nil", function() keys[nil] = 1 end)
raises("rawset of nil", "index is nil", rawset, {}, nil, 1)

-- next and pairs
check("next of an empty table", list(next({})), "nil")
check("next to the end", list(next({1}, 1)), "nil")
check("next with nil", list(next({7}, nil)), "1 7")
raises("next of a key that never was", "invalid key to 'next'", next, {1}, "none")
raises("next of nothing", "bad argument #1 to 'next' (table expected, got no value)", next)
local sum, seen = 0, 0
for k, v in pairs{10, 20, 30, x = 40, [100] = 50, [-1] = 60} do
	sum, seen = sum + v, seen + 1
end
check("pairs sees each once", list(sum, seen), "210 6")
check("pairs gives next", list((pairs(t)) == next, select(2, pairs(t)) == t, (select(3, pairs(t)))), "true true nil")
seen = 0
for _ in ipairs{1, 2, nil, 4} do seen = seen + 1 end
check("ipairs ends at nil", seen, 2)
for _ in ipairs{[0] = 1} do seen = -1 end
check("ipairs begins with 1", seen, 2)
check("ipairs reads __index", (function()
	local found = {}
	for i, v in ipairs(setmetatable({}, {__index = function(_, i) return i < 4 and i * i or nil end})) do
		found[i] = v
	end
	return list(table.unpack(found))
end)(), "1 4 9")

-- clearing and changing what is there is allowed while traversing
local many = {}
for i = 1, 50 do many[i] = i; many["k" .. i] = i end
seen = 0
for k in pairs(many) do many[k] = nil; seen = seen + 1 end
check("cleared while traversing", list(seen, next(many)), "100 nil")
many = {}
for i = 1, 50 do many["k" .. i] = i end
sum = 0
for k, v in pairs(many) do many[k] = v + 1000; sum = sum + v end
check("changed while traversing", list(sum, many.k1, many.k50), "1275 1001 1050")
for k in pairs(many) do many[k] = nil; collectgarbage() end
check("cleared with the collector at work", next(many), nil)

-- a table that grows and shrinks keeps what it holds
local grown = {}
for i = 1, 1000 do grown[i * 7 % 1009] = i end
for i = 1, 1000, 2 do grown[i * 7 % 1009] = nil end
seen, sum = 0, 0
for _, v in pairs(grown) do seen, sum = seen + 1, sum + v end
check("grown and halved", list(seen, sum), "500 250500")
check("rawlen, rawget, rawequal", list(rawlen{1, 2}, rawlen"abc", rawget({5}, 1), rawequal(t, t), rawequal({}, {})),
	"2 3 5 true false")

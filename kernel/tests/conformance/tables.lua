-- SPDX-License-Identifier: GPL-2.0-only
-- Tables and the library table.

--== constructors
local t = {1, 2, x = 3, [10] = 4, 5; 6}
return #t, t[3], t[4], t.x, t[10]
--@ gives 4 5 6 3 4

--== several results only at the end of a constructor
local function f() return 1, 2 end
return #{f(), f()}, #{f(), (f())}, #{(f())}
--@ gives 3 2 1

--== varargs in a constructor
local function f(...) return #{...}, select("#", ...) end
return f(1, 2, 3)
--@ gives 3 3

--== nil is no key
local t = {}
t[nil] = 1
--@ raises case:2: table index is nil

--== reading the key nil
return ({})[nil]
--@ gives nil

--== keys of every kind
local t, f = {}, function() end
t[true], t[f], t[t], t[-1] = 1, 2, 3, 4
return t[true], t[f], t[t], t[-1], t[false]
--@ gives 1 2 3 4 nil

--== a key set to nil is gone
local t = {a = 1, b = 2}
t.a = nil
return t.a, next(t)
--@ gives nil "b" 2

--== next of an empty table
return next({}), next({}, nil)
--@ gives nil nil

--== next of a key that is none
return next({}, "x")
--@ raises invalid key to 'next'

--== pairs sees every key once
local t, sum, n = {}, 0, 0
for i = 1, 50 do t[i] = i t["k" .. i] = i end
for k, v in pairs(t) do sum = sum + v n = n + 1 end
return sum, n
--@ gives 2550 100

--== keys may be removed while traversing
local t, n = {}, 0
for i = 1, 50 do t["k" .. i] = i end
for k in pairs(t) do t[k] = nil n = n + 1 end
return n, next(t)
--@ gives 50 nil

--== ipairs stops at nil
local n = 0
for i, v in ipairs({1, 2, nil, 4}) do n = n + v end
return n
--@ gives 3

--== ipairs asks __index
local t = setmetatable({}, {__index = function(_, i) return i <= 3 and i * 10 or nil end})
local s = 0
for _, v in ipairs(t) do s = s + v end
return s
--@ gives 60

--== length after removing at the end
local t = {1, 2, 3}
t[3] = nil
return #t, #"", #{}
--@ gives 2 0 0

--== insert
local t = {1, 3}
table.insert(t, 4)
table.insert(t, 2, 2)
table.insert(t, 1, 0)
return table.concat(t, ",")
--@ gives "0,1,2,3,4"

--== insert out of bounds
table.insert({1}, 3, 1)
--@ raises case:1: bad argument #2 to 'insert' (position out of bounds)

--== insert with too many arguments
table.insert({}, 1, 2, 3)
--@ raises case:1: wrong number of arguments to 'insert'

--== remove
local t = {1, 2, 3, 4}
return table.remove(t), table.remove(t, 1), table.concat(t, ","), table.remove({})
--@ gives 4 1 "2,3" nil

--== remove out of bounds
table.remove({1, 2}, 4)
--@ raises case:1: bad argument #2 to 'remove' (position out of bounds)

--== unpack
return table.unpack({1, 2, 3}, 2), table.unpack({1, 2}, 1, 3)
--@ gives 2 1 2 nil

--== unpack too much
table.unpack({}, 1, 1 << 30)
--@ raises case:1: too many results to unpack

--== pack
local t = table.pack(1, nil, 3)
return t.n, t[1], t[2], t[3], table.pack().n
--@ gives 3 1 nil 3 0

--== move
local t = table.move({1, 2, 3}, 2, 3, 1)
return table.concat(t, ","), table.concat(table.move({1, 2, 3}, 1, 3, 2), ","), table.concat(table.move({1, 2}, 1, 2, 3, {8, 9}), ",")
--@ gives "2,3,3" "1,1,2,3" "8,9,1,2"

--== sort
local t = {5, 2, 8, 1, 9, 3}
table.sort(t)
local s = {"b", "a", "c"}
table.sort(s, function(a, b) return a > b end)
return table.concat(t, ","), table.concat(s)
--@ gives "1,2,3,5,8,9" "cba"

--== sort of many
local t, x = {}, 1
for i = 1, 300 do x = x * 1103515245 + 12345 & 0x7fffffff t[i] = x end
table.sort(t)
for i = 2, 300 do assert(t[i - 1] <= t[i]) end
return #t
--@ gives 300

--== sort of what cannot be compared
table.sort({1, "x", 2})
--@ raises attempt to compare string with number

--== sort with an order that is none
local t = {}
for i = 1, 100 do t[i] = i % 7 end
table.sort(t, function() return true end)
--@ raises case:3: invalid order function for sorting

--== a table grows and shrinks
local t = {}
for i = 1, 1000 do t[i] = i end
for i = 1000, 11, -1 do t[i] = nil end
for i = 1, 20 do t["x" .. i] = i end
return #t, t[10], t[11], t.x20
--@ gives 10 10 nil 20

--== negative and huge keys
local t = {[math.mininteger] = 1, [math.maxinteger] = 2, [0] = 3}
return t[math.mininteger], t[math.maxinteger], t[0], #t
--@ gives 1 2 3 0

--== rawget, rawset, rawlen, rawequal
local t = setmetatable({}, {__index = function() return 1 end, __newindex = error, __len = function() return 9 end})
rawset(t, 1, "x")
return rawget(t, 2), t[2], rawlen(t), #t, rawequal(t, t), rawequal(t, {})
--@ gives nil 1 1 9 true false

--== table functions respect metamethods
local log = {}
local t = setmetatable({}, {__len = function() return 2 end, __index = function(_, i) return i * 10 end, __newindex = function(_, k, v) log[#log + 1] = k .. "=" .. v end})
table.insert(t, 5)
return table.concat(t, ","), log[1]
--@ gives "10,20" "3=5"

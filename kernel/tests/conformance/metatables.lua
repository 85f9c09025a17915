-- SPDX-License-Identifier: GPL-2.0-only
-- Metatables and metamethods.

--== arithmetic
local m = {}
for _, name in ipairs{"add", "sub", "mul", "mod", "idiv", "band", "bor", "bxor", "shl", "shr", "concat"} do
	m["__" .. name] = function() return name end
end
local o = setmetatable({}, m)
return o + 1, 1 - o, o * o, o % 2, o // 2, o & 1, 1 | o, o ~ 1, o << 1, 1 >> o, o .. "x"
--@ gives "add" "sub" "mul" "mod" "idiv" "band" "bor" "bxor" "shl" "shr" "concat"

--== unary
local o = setmetatable({}, {__unm = function() return "unm" end, __bnot = function() return "bnot" end, __len = function() return "len" end})
return -o, ~o, #o
--@ gives "unm" "bnot" "len"

--== the left operand's metamethod comes first
local a = setmetatable({}, {__add = function() return "a" end})
local b = setmetatable({}, {__add = function() return "b" end})
return a + b, b + a, 1 + b
--@ gives "a" "b" "b"

--== comparison
local m = {__lt = function(a, b) return a.n < b.n end, __le = function(a, b) return a.n <= b.n end}
local a, b = setmetatable({n = 1}, m), setmetatable({n = 2}, m)
return a < b, a > b, a <= b, a >= b
--@ gives true false true false

--== equality
local m = {__eq = function() return 1 end}
local a, b = setmetatable({}, m), setmetatable({}, m)
return a == b, a ~= b, a == 1, rawequal(a, b)
--@ gives true false false false

--== comparison without a metamethod
return {} < {}
--@ raises case:1: attempt to compare two table values

--== __index as a function
local t = setmetatable({}, {__index = function(t, k) return k .. "!" end})
return t.a, t[1], rawget(t, "a")
--@ gives "a!" "1!" nil

--== a chain of __index
local a = {x = 1}
local b = setmetatable({y = 2}, {__index = a})
local c = setmetatable({}, {__index = b})
return c.x, c.y, c.z
--@ gives 1 2 nil

--== a circle of __index
local t = {}
setmetatable(t, {__index = t})
return t.x
--@ raises case:3: '__index' chain too long; possible loop

--== a long circle of __index
local a, b = {}, {}
setmetatable(a, {__index = b})
setmetatable(b, {__index = a})
return a.x
--@ raises case:4: '__index' chain too long; possible loop

--== __newindex
local store = {}
local t = setmetatable({old = 1}, {__newindex = store})
t.old, t.new = 2, 3
return t.old, rawget(t, "new"), store.new
--@ gives 2 nil 3

--== __newindex as a function
local seen
local t = setmetatable({}, {__newindex = function(t, k, v) seen = k .. v rawset(t, k, v + 1) end})
t.x = 1
return seen, t.x
--@ gives "x1" 2

--== __call
local t = setmetatable({}, {__call = function(self, a, b) return a, b end})
return t(1, 2)
--@ gives 1 2

--== __call of a __call
local inner = setmetatable({}, {__call = function(_, _, x) return x end})
local outer = setmetatable({}, {__call = inner})
return outer(7)
--@ gives 7

--== __tostring and __name
return tostring(setmetatable({}, {__tostring = function() return "me" end})), (tostring(setmetatable({}, {__name = "kind"})):gsub(":.*", ""))
--@ gives "me" "kind"

--== __metatable protects
local t = setmetatable({}, {__metatable = "locked"})
return getmetatable(t), pcall(setmetatable, t, {})
--@ gives "locked" false "cannot change a protected metatable"

--== __pairs
local t = setmetatable({}, {__pairs = function() return function(_, n) n = n + 1 if n < 3 then return n, n * n end end, nil, 0 end})
local s = ""
for k, v in pairs(t) do s = s .. k .. v end
return s
--@ gives "1124"

--== metatables of strings are shared and open
return getmetatable("").__index == string, getmetatable("").__name
--@ gives true nil

--== setmetatable of what is no table
setmetatable(1, {})
--@ raises case:1: bad argument #1 to 'setmetatable' (table expected, got number)

--== setmetatable with what is no table
setmetatable({}, 1)
--@ raises case:1: bad argument #2 to 'setmetatable' (nil or table expected, got number)

--== removing a metatable
local t = setmetatable({}, {__index = {x = 1}})
setmetatable(t, nil)
return t.x, getmetatable(t)
--@ gives nil nil

--== a metamethod added later counts
local m = {}
local t = setmetatable({}, m)
local before = t.x
m.__index = function() return 5 end
return before, t.x
--@ gives nil 5

--== __concat on the right
return 1 .. setmetatable({}, {__concat = function(a, b) return type(a) .. type(b) end})
--@ gives "numbertable"

--== __len that gives anything
return #setmetatable({}, {__len = function() return "long" end})
--@ gives "long"

--== __gc of tables is not run
local ran = false
setmetatable({}, {__gc = function() ran = true end})
for _ = 1, 3000 do local garbage = {} end
return ran
--@ gives false

--== __mode: weak values go
local t = setmetatable({}, {__mode = "v"})
t[1] = {}
for _ = 1, 3000 do local garbage = {{}} end
return t[1]
--@ gives nil

--== __mode: weak keys go
local t = setmetatable({}, {__mode = "k"})
t[{}] = 1
for _ = 1, 3000 do local garbage = {{}} end
return next(t)
--@ gives nil

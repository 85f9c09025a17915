-- SPDX-License-Identifier: GPL-2.0-only
-- Functions, upvalues, varargs, tail calls.

--== counters do not share their upvalue
local function counter() local n = 0 return function() n = n + 1 return n end end
local a, b = counter(), counter()
return a(), a(), b()
--@ gives 1 2 1

--== two closures share a variable
local n = 0
local function up() n = n + 1 end
local function get() return n end
up() up()
return get()
--@ gives 2

--== upvalues of upvalues
local function f(a) return function(b) return function(c) return a * 100 + b * 10 + c end end end
return f(1)(2)(3)
--@ gives 123

--== recursion of a local function
local function fib(n) return n < 2 and n or fib(n - 1) + fib(n - 2) end
return fib(15)
--@ gives 610

--== varargs
local function f(...) local a, b = ... return select("#", ...), a, b, (...) end
return f(1, nil, nil)
--@ gives 3 1 nil 1

--== select
return select(2, "a", "b", "c"), select(-1, "a", "b"), select("#")
--@ gives "b" "b" 0

--== select of 0
select(0)
--@ raises case:1: bad argument #1 to 'select' (index out of range)

--== missing and superfluous arguments
local function f(a, b) return a, b end
local x, y = f(1)
local v, w, z = f(1, 2, 3)
return x, y, v, w, z
--@ gives 1 nil 1 2 nil

--== parentheses cut to one result
local function f() return 1, 2 end
return (f()), f()
--@ gives 1 1 2

--== tail calls do not use up the stack
local function loop(n) if n == 0 then return "done" end return loop(n - 1) end
return loop(20000)
--@ gives "done"

--== calls use up the stack
local function loop(n) return 1 + loop(n + 1) end
local done, message = pcall(loop, 1)
return done, message:match("stack overflow")
--@ gives false "stack overflow"

--== methods
local o = {n = 5}
function o:add(x) self.n = self.n + x return self end
return o:add(1):add(2).n
--@ gives 8

--== names with dots
local a = {b = {}}
function a.b.f(x) return x end
function a.b:g() return self == a.b end
return a.b.f(3), a.b:g()
--@ gives 3 true

--== many upvalues
local a, b, c, d, e = 1, 2, 3, 4, 5
local function f() a, b = b, a return a + b + c + d + e end
return f(), a, b
--@ gives 15 2 1

--== a function compares by identity
local function make() return function() end end
local f = make()
return f == f, make() == make()
--@ gives true false

--== calling what is no function
local t = {}
t.x.y()
--@ raises case:2: attempt to index a nil value (field 'x')

--== calling a nil field
local t = {}
t.go()
--@ raises case:2: attempt to call a nil value (field 'go')

--== calling a nil global
nothing()
--@ raises case:1: attempt to call a nil value (global 'nothing')

--== calling a nil method
local s = "x"
s:nothing()
--@ raises case:2: attempt to call a nil value (method 'nothing')

--== locals in a closure outlive their block
local f
do local x = {7} f = function() return x[1] end end
for _ = 1, 1000 do local garbage = {} end
return f()
--@ gives 7

--== __close runs at the end of a block, last first
local log = {}
local function closing(name) return setmetatable({}, {__close = function() log[#log + 1] = name end}) end
do
	local a <close> = closing("a")
	local b <close> = closing("b")
	log[#log + 1] = "body"
end
return table.concat(log, ",")
--@ gives "body,b,a"

--== __close runs on an error and sees it
local seen
local done, message = pcall(function()
	local x <close> = setmetatable({}, {__close = function(_, e) seen = e end})
	error("oops", 0)
end)
return done, message, seen
--@ gives false "oops" "oops"

--== a variable that cannot be closed
local x <close> = {}
--@ raises case:1: variable 'x' got a non-closable value

--== a generic for closes its fourth value
local closed = false
local function iterate() return function(_, n) if n < 3 then return n + 1 end end, nil, 0, setmetatable({}, {__close = function() closed = true end}) end
for n in iterate() do if n == 2 then break end end
return closed
--@ gives true

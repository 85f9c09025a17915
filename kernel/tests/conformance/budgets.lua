-- SPDX-License-Identifier: GPL-2.0-only
-- Fuel, memory and depth: what is too much, and that the next frame is judged.

--== an endless loop
while true do end
--@ stopped case:1: out of fuel (the script runs too long)

--== an endless loop cannot be caught
while true do pcall(function() while true do end end) end
--@ stopped case:1: out of fuel (the script runs too long)

--== nor in a coroutine
coroutine.wrap(function()
	while true do end
end)()
--@ stopped case:2: out of fuel (the script runs too long)

--== endless recursion of tail calls
local function f() return f() end
f()
--@ stopped case:1: out of fuel (the script runs too long)

--== a goto loop
::top:: goto top
--@ stopped case:1: out of fuel (the script runs too long)

--== a loop in an iterator
for _ in function() return 1 end do end
--@ stopped case:1: out of fuel (the script runs too long)

--== string.rep of nothing
string.rep("", 1 << 62)
--@ stopped case:1: out of fuel (the script runs too long)

--== a slow pattern
string.find(("a"):rep(2000), (".-"):rep(20) .. "b")
--@ stopped case:1: out of fuel (the script runs too long)

--== a huge table.move
table.move({}, 1, 1 << 40, 2)
--@ stopped case:1: out of fuel (the script runs too long)

--== __close does not run when fuel is gone
local x <close> = setmetatable({}, {__close = function() while true do end end})
while true do end
--@ stopped case:2: out of fuel (the script runs too long)

--== a loop of many turns is fine
local n = 0
for i = 1, 20000 do n = n + i end
return n
--@ gives 200010000

--== memory runs out
local t = {}
for i = 1, 1 << 30 do t[i] = data.new(20000) end
--@ raises not enough memory

--== a string that is too big
local s = "x"
while true do s = s .. s end
--@ raises not enough memory

--== memory comes back
pcall(function() local t = {} for i = 1, 1 << 30 do t[i] = data.new(20000) end end)
return #data.new(100000)
--@ gives 100000

--== recursion through gsub
local function again(s) return (s:gsub(".", again)) end
local done, message = pcall(again, "x")
return done, (message:gsub("^.*: ", ""))
--@ gives false "pattern too complex"

--== recursion through sort
local function again() table.sort({2, 1}, again) end
return pcall(again)
--@ gives false "case:1: C stack overflow"

--== recursion through a metamethod
local t = setmetatable({}, {})
getmetatable(t).__index = function(t, k) return t[k .. 1] end
return pcall(function() return t.x end)
--@ gives false "case:2: C stack overflow"

--== nested parentheses in load
local f, message = load("return " .. ("("):rep(200) .. "1" .. (")"):rep(200), "=n")
return f, message
--@ gives nil "case:1: C stack overflow"

--== nested as people nest
local f = load("return " .. ("("):rep(20) .. "1" .. (")"):rep(20))
local g = load(("do "):rep(12) .. "x = 3 " .. ("end "):rep(12) .. "return x")
local h = load("return " .. ("function() return "):rep(6) .. "1" .. (" end"):rep(6))
return f(), g(), type(h()), (pcall(load, "return " .. ("{"):rep(15) .. ("}"):rep(15)))
--@ gives 1 3 "function" true

--== callbacks in callbacks
local function deep(n) if n == 0 then return "bottom" end return (("x"):gsub("x", function() return deep(n - 1) end)) end
return deep(5)
--@ gives "bottom"

--== after a frame that was stopped the next one is judged
local n = 0
function callback(packet)
	n = n + 1
	if n == 2 then while true do end end
	if n == 3 then error("third") end
	return xdp.action.drop
end
--@ frame 00*14
--@ drop
--@ frame 00*14
--@ stopped case:4: out of fuel (the script runs too long)
--@ frame 00*14
--@ failed case:5: third
--@ frame 00*14
--@ drop

--== fuel starts afresh for every frame
function callback() for i = 1, 30000 do end return xdp.action.tx end
--@ frame 00*14
--@ tx
--@ frame 00*14
--@ tx
--@ frame 00*14
--@ tx

--== a load that never ends
while true do end
--@ refused case:1: out of fuel (the script runs too long)

--== nearly all fuel (how keys collide differs between hosts)
function callback() for i = 1, 49950 do end return xdp.action.tx end
--@ frame 00*14
--@ tx

--== a little more than all fuel
function callback() for i = 1, 50050 do end return xdp.action.tx end
--@ frame 00*14
--@ stopped case:1: out of fuel (the script runs too long)

--== a buffer finds the memory that garbage had
pcall(function() local t = {} for i = 1, 1 << 30 do t[i] = data.new(20000) end end)
return #("y"):rep(30000)
--@ gives 30000

-- SPDX-License-Identifier: GPL-2.0-only
-- Coroutines.

--== values go both ways
local co = coroutine.create(function(a, b)
	local c = coroutine.yield(a + b)
	local d, e = coroutine.yield(c * 2)
	return d + e
end)
local log = {}
for _, arguments in ipairs{{1, 2}, {10}, {3, 4}, {}} do log[#log + 1] = tostring(select(2, coroutine.resume(co, table.unpack(arguments)))) end
return table.concat(log, " ")
--@ gives "3 20 7 cannot resume dead coroutine"

--== status
local co
co = coroutine.create(function() return coroutine.status(co) end)
local before = coroutine.status(co)
local _, during = coroutine.resume(co)
return before, during, coroutine.status(co)
--@ gives "suspended" "running" "dead"

--== wrap
local next_number = coroutine.wrap(function() for i = 1, 3 do coroutine.yield(i) end end)
return next_number(), next_number(), next_number(), next_number()
--@ gives 1 2 3

--== wrap of a dead coroutine
local f = coroutine.wrap(function() end)
f()
f()
--@ raises case:3: cannot resume dead coroutine

--== an error in a coroutine
local co = coroutine.create(function() error("inside") end)
return coroutine.resume(co)
--@ gives false "case:1: inside"

--== an error through wrap
local f = coroutine.wrap(function() error("inside", 0) end)
f()
--@ raises case:2: inside

--== yield across pcall
local co = coroutine.wrap(function() local done, x = pcall(function() return coroutine.yield(1) + 1 end) return done, x end)
co()
return co(5)
--@ gives true 6

--== yield in an iterator
local function each(t) return coroutine.wrap(function() for _, v in ipairs(t) do coroutine.yield(v) end end) end
local s = 0
for v in each{1, 2, 3} do s = s + v end
return s
--@ gives 6

--== yield in a metamethod
local co = coroutine.wrap(function() local t = setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}) return t.name end)
return co(), co("value")
--@ gives "name" "value"

--== yield in gsub cannot be
local co = coroutine.create(function() return (("x"):gsub("x", coroutine.yield)) end)
return coroutine.resume(co)
--@ gives false "attempt to yield across a C-call boundary"

--== yield in the callback itself
coroutine.yield(1)
--@ raises attempt to yield from outside a coroutine

--== running and isyieldable
local main, is_main = coroutine.running()
return type(main), is_main, coroutine.isyieldable(), coroutine.wrap(function() return coroutine.isyieldable() end)()
--@ gives "thread" true false true

--== close
local closed
local co = coroutine.create(function() local x <close> = setmetatable({}, {__close = function() closed = true end}) coroutine.yield() end)
coroutine.resume(co)
return coroutine.close(co), coroutine.status(co), closed
--@ gives true "dead" true

--== a coroutine that resumes itself
local co
co = coroutine.wrap(function() return co() end)
return co()
--@ raises case:3: case:2: cannot resume non-suspended coroutine

--== coroutines in coroutines
local function nest(n) if n == 0 then return 0 end return coroutine.wrap(function() return 1 + nest(n - 1) end)() end
return nest(8)
--@ gives 8

--== a coroutine lives from one packet to the next
local co = coroutine.wrap(function() for _, verdict in ipairs{xdp.action.drop, xdp.action.tx, xdp.action.pass} do coroutine.yield(verdict) end end)
function callback() return co() end
--@ frame 00*14
--@ drop
--@ frame 00*14
--@ tx
--@ frame 00*14
--@ pass
--@ frame 00*14
--@ failed function 'callback' returned a nil value, not an xdp.action

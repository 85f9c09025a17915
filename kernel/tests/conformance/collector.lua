-- SPDX-License-Identifier: GPL-2.0-only
-- Garbage: what can be reached stays, what cannot goes.

--== garbage goes
for _ = 1, 60 do local s = (("0123456789"):rep(1000)) end
return "alive"
--@ gives "alive"

--== garbage of tables and closures goes
for i = 1, 3000 do local t = {i, {i}} t.self = t t.f = function() return t end end
return "alive"
--@ gives "alive"

--== what is reachable stays
local keep = {}
for i = 1, 200 do keep[i] = {("k"):rep(i)} for _ = 1, 5 do local garbage = {{}} end end
for i = 1, 200 do assert(#keep[i][1] == i) end
return #keep
--@ gives 200

--== collectgarbage counts bytes
local before = collectgarbage("count")
local s = ("x"):rep(50000)
return math.type(before), collectgarbage("count") > 50000
--@ gives "integer" true

--== the collector cannot be steered
return collectgarbage(), collectgarbage("stop"), collectgarbage("step"), collectgarbage("generational")
--@ gives 0 0 0 0

--== an option that is none
collectgarbage("explode")
--@ raises case:1: bad argument #1 to 'collectgarbage' (invalid option 'explode')

--== a suspended coroutine keeps its locals
local co = coroutine.wrap(function() local t = {"kept"} coroutine.yield() return t[1] end)
co()
for _ = 1, 2000 do local garbage = {{}} end
return co()
--@ gives "kept"

--== memory stays bounded over frames
function callback(packet)
	local t = {}
	for i = 1, 100 do t[i] = ("%d"):format(i) .. ("x"):rep(100) end
	return collectgarbage("count") < 600000 and xdp.action.tx or xdp.action.drop
end
--@ frame 00*14
--@ tx
--@ frame 00*14
--@ tx
--@ frame 00*14
--@ tx

--== strings survive in keys
local t = {}
for i = 1, 300 do t["key" .. i] = "value" .. i end
for _ = 1, 2000 do local garbage = {{}} end
for i = 1, 300 do assert(t["key" .. i] == "value" .. i) end
return "all"
--@ gives "all"

--== objects of luadata go
for _ = 1, 150 do data.new(10000) end
return #data.new(10000)
--@ gives 10000

--== a segment keeps its object
local s
do local d = data.new("kept") s = d:segment(1, 2) end
for _ = 1, 2000 do local garbage = {{}} end
return tostring(s)
--@ gives "ep"

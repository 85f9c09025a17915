-- SPDX-License-Identifier: GPL-2.0-only
-- rcu: what keys and values can be, bounds, traversal, errors that pass through it
local function key(name) return "conformance " .. name end
local k = key("value")
local function kept(value) rcu[k] = value return rcu[k] end

check("nothing there", rcu[key("nowhere")], nil)
for _, value in ipairs{0, 1, -1, 0xc8010203, math.maxinteger, math.mininteger, "", "text", "\0\1\0", ("x"):rep(64), ("y"):rep(65), ("z"):rep(8192), true, false} do
	check("kept: " .. tostring(value):sub(1, 20), kept(value), value)
	check("its type", type(rcu[k]), type(value))
end
rcu[k] = nil
check("nil deletes", rcu[k], nil)
rcu[k] = nil
check("again", rcu[k], nil)
rcu[k] = false
check("false is no nil", rcu[k], false)

-- zero bytes count
rcu["a\0b"], rcu["a\0c"], rcu["a"] = 1, 2, 3
check("first of three", rcu["a\0b"], 1)
check("second", rcu["a\0c"], 2)
check("third", rcu["a"], 3)
rcu["a\0b"], rcu["a\0c"], rcu["a"] = nil
rcu[""] = 7
check("the empty key", rcu[""], 7)
rcu[""] = nil

-- refused
local function get(name) return rcu[name] end
local function set(name, value) rcu[name] = value end
for _, name in ipairs{1, true, {}, print, data.new(1)} do
	raises("get " .. type(name), "a key is a string, not a " .. type(name), get, name)
	raises("set " .. type(name), "a key is a string, not a " .. type(name), set, name, 1)
end
raises("get nil", "a key is a string, not a nil", get)
raises("a value that is a table", "not a table", set, k, {})
raises("a value that is a function", "not a function", set, k, print)
raises("a value that is an object", "not a userdata", set, k, data.new(1))
check("the old value stays", rcu[k], false)
raises("a long key", "256 bytes, 255", get, ("k"):rep(256))
raises("a long key to write", "256 bytes, 255", set, ("k"):rep(256), 1)
raises("a long value", "8193 bytes, 8192", set, k, ("v"):rep(8193))
raises("for_each as a key", "for_each", set, "for_each", 1)
check("a key of 255 bytes", kept(1), 1)
check("the metatable is closed", getmetatable(rcu), "rcu")
raises("no setmetatable", "table expected", setmetatable, rcu, {})
raises("no rawset", "table expected", rawset, rcu, "x", 1)

-- traversal
local want, sum = {}, 0
for i = 1, 300 do
	rcu[key(i)] = i
	want[key(i)] = i
end
local function visit(name, value)
	if want[name] then
		check("of " .. name, value, want[name])
		want[name] = nil
		sum = sum + value
	end
end
rcu.for_each(visit)
check("each met once", sum, 300 * 301 // 2)
check("all met", next(want), nil)

-- writing under way: deletes what is met, adds others
local met = 0
rcu.for_each(function(name)
	local number = name:match("^conformance (%d+)$")
	if number then
		met = met + 1
		rcu[name] = nil
		rcu["conformance new" .. number] = true
	end
end)
check("met while deleting", met, 300)
rcu.for_each(function(name) if name:find("^conformance new") then rcu[name] = nil end end)
local left = 0
rcu.for_each(function(name) if name:find("^conformance new") then left = left + 1 end end)
check("nothing left", left, 0)

-- errors, yields and recursion within it
raises("an error passes through", "stop here", rcu.for_each, function() error("stop here") end)
local thread = coroutine.create(function() rcu.for_each(coroutine.yield) end)
check("no yield across it", select(2, coroutine.resume(thread)), "attempt to yield across a C-call boundary")
local function again() rcu.for_each(again) end
raises("recursion", "C stack overflow", again)
raises("no function", "function expected", rcu.for_each)
raises("a table", "function expected", rcu.for_each, {})
check("it still works", kept("after"), "after")
rcu[k] = nil

-- SPDX-License-Identifier: GPL-2.0-only
-- The table rcu. (All scripts of the machine share it in the kernel: cases clean up.)

--== values of every kind come back
rcu["t.s"], rcu["t.i"], rcu["t.b"] = "text\0more", math.mininteger, false
local s, i, b = rcu["t.s"], rcu["t.i"], rcu["t.b"]
rcu["t.s"], rcu["t.i"], rcu["t.b"] = nil, nil, nil
return s, i, b, rcu["t.s"], rcu["t.i"], rcu["t.b"]
--@ gives "text\0more" -9223372036854775808 false nil nil nil

--== keys with zeros
rcu["t\0a"], rcu["t\0b"] = 1, 2
local a, b, t = rcu["t\0a"], rcu["t\0b"], rcu["t"]
rcu["t\0a"], rcu["t\0b"] = nil, nil
return a, b, t
--@ gives 1 2 nil

--== a value is replaced
rcu["t.x"] = 1
rcu["t.x"] = "two"
local x = rcu["t.x"]
rcu["t.x"] = nil
return x
--@ gives "two"

--== for_each gives keys and values
for i = 1, 20 do rcu["t." .. i] = i end
local n, sum = 0, 0
rcu.for_each(function(k, v) if k:find("^t%.") then n = n + 1 sum = sum + v rcu[k] = nil end end)
return n, sum, rcu["t.1"]
--@ gives 20 210 nil

--== an error ends for_each
rcu["t.x"] = 1
local done, message = pcall(rcu.for_each, function() error("enough", 0) end)
rcu["t.x"] = nil
return done, message
--@ gives false "enough"

--== what the store keeps is seen by the next frame
function callback(p)
	local n = (rcu["t.count"] or 0) + 1
	rcu["t.count"] = n < 3 and n or nil
	return n
end
--@ frame 00*14
--@ drop
--@ frame 00*14
--@ pass
--@ frame 00*14
--@ tx

--== it is one table
return require("rcu") == rcu
--@ gives true

--== a key of 255 bytes, and none of 256
local key = ("k"):rep(255)
rcu[key] = 1
local v = rcu[key]
rcu[key] = nil
return v, (pcall(function() rcu[key .. "k"] = 1 end))
--@ gives 1 false

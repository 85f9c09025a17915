-- SPDX-License-Identifier: GPL-2.0-only
-- what a script finds, and what is not there
for _, name in ipairs{"xdp", "xdplua", "data", "rcu", "unpack"} do
	check("global " .. name, type(_G[name]) == "nil", false)
	check("require " .. name, require(name), _G[name])
end
for _, name in ipairs{"string", "table", "math", "utf8", "coroutine"} do
	check("global " .. name, type(_G[name]), "table")
end
for _, name in ipairs{"io", "os", "debug", "dofile", "loadfile"} do
	check("no global " .. name, _G[name], nil)
end
for name, value in pairs{abort = 0, aborted = 0, drop = 1, pass = 2, tx = 3, redirect = 4} do
	check("xdp.action." .. name, xdp.action[name], value)
end
check("get_ifindex outside of a callback", xdplua.get_ifindex(), nil)

-- text only, never bytecode
check("load of bytecode", (load("\27Lua")), nil)
check("load of text", load("return 7")(), 7)

-- integers only
check("//", 7 // 2, 3)
check("%", -7 % 3, 2)
check("tostring", tostring(1024), "1024")
check("math.type", math.type(1), "integer")
check("a float literal", (load("return 1.5")), nil)
raises("division by zero", "zero", function(a, b) return a // b end, 1, 0)
for _, operator in ipairs{"/", "^"} do
	local f, message = load("local a, b = ... return a " .. operator .. " b")
	check(operator .. " can't give a float", f == nil or not pcall(f, 4, 2), true)
end

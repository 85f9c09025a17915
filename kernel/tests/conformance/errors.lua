-- SPDX-License-Identifier: GPL-2.0-only
-- error, pcall, xpcall, assert, and what the messages say.

--== error with a position
error("here")
--@ raises case:1: here

--== error without a position
error("plain", 0)
--@ raises plain

--== error of the caller
local function check() error("yours", 2) end
check()
--@ raises case:2: yours

--== an error that is a table comes back as it is
local e = {code = 7}
local done, caught = pcall(error, e)
return done, caught == e, caught.code
--@ gives false true 7

--== an error that is nil
return pcall(error)
--@ gives false nil

--== pcall gives results
return pcall(function(...) return ..., "x" end, 1)
--@ gives true 1 "x"

--== pcall of what is no function
return pcall(5)
--@ gives false "attempt to call a number value"

--== pcall in pcall
return pcall(pcall, error, "x")
--@ gives true false "x"

--== xpcall and its handler
return xpcall(function() error("bad", 0) end, function(m) return m:upper() end)
--@ gives false "BAD"

--== xpcall passes arguments
return xpcall(function(a, b) return a + b end, print, 3, 4)
--@ gives true 7

--== an error in the handler
local done, message = xpcall(error, function() error("again") end, "x")
return done, type(message)
--@ gives false "string"

--== assert
return assert(1, "no"), select(2, pcall(assert, false)), pcall(assert, nil, "told")
--@ gives 1 "assertion failed!" false "told"

--== assert with a table
local t = {}
return select(2, pcall(assert, false, t)) == t
--@ gives true

--== arithmetic on a local
local x
return x + 1
--@ raises case:2: attempt to perform arithmetic on a nil value (local 'x')

--== arithmetic on a field
local t = {}
return t.a.b
--@ raises case:2: attempt to index a nil value (field 'a')

--== arithmetic on an upvalue
local x
local function f() return x * 2 end
f()
--@ raises case:2: attempt to perform arithmetic on a nil value (upvalue 'x')

--== arithmetic on a global
return y - 1
--@ raises case:1: attempt to perform arithmetic on a nil value (global 'y')

--== length of a number
local n = 5
return #n
--@ raises case:2: attempt to get length of a number value (local 'n')

--== comparison of other types
return nil < 1
--@ raises case:1: attempt to compare nil with number

--== indexing a boolean
local b = true
return b.x
--@ raises case:2: attempt to index a boolean value (local 'b')

--== assigning to a field of nil
local t
t.x = 1
--@ raises case:2: attempt to index a nil value (local 't')

--== a bad argument is told with its number
("x"):rep({})
--@ raises case:1: bad argument #1 to 'rep' (number expected, got table)

--== a missing argument
string.rep("x")
--@ raises case:1: bad argument #2 to 'rep' (number expected, got no value)

--== a method called with a dot
local s = "x"
return s.rep(3)
--@ raises case:2: bad argument #2 to 'rep' (number expected, got no value)

--== an error in a function that was loaded
local f = load("local x = nil\nreturn x.y", "=inner")
f()
--@ raises inner:2: attempt to index a nil value (local 'x')

--== load gives nil and a message
return load("x =", "=inner")
--@ gives nil "inner:1: unexpected symbol near <eof>"

--== load of pieces
local pieces = {"return ", "1 + ", "2"}
local i = 0
return load(function() i = i + 1 return pieces[i] end)()
--@ gives 3

--== load with an environment
local env = {x = 5}
local f = load("y = x + 1 return x", "=e", "t", env)
return f(), env.y, y
--@ gives 5 6 nil

--== load of bytecode
return load("\27Lua", "=b")
--@ gives nil "b: binary chunks are refused, load the source text"

--== load in mode b
return load("return 1", "=b", "b")
--@ gives nil "attempt to load a text chunk (mode is 'b')"

--== the name of a long string is cut
local _, message = load("x = = 1 -- " .. ("long "):rep(20))
return message
--@ gives "[string \"x = = 1 -- long long long long long long long...\"]:1: unexpected symbol near '='"

--== a position in a long line
local a = 1 local b = 2 local c = a .. b .. nil
--@ raises case:1: attempt to concatenate a nil value

--== error in a tail call
local function f() return error("tail") end
f()
--@ raises case:1: tail

--== a syntax error names what is near
local x = 5 5
--@ refused case:1: unexpected symbol near '5'

--== a keyword as a name
local end = 1
--@ refused case:1: <name> expected near 'end'

--== a call that is no statement
local x
x
--@ refused case:2: syntax error near <eof>

--== an assignment to a call
f() = 1
--@ refused case:1: syntax error near '='

--== an unexpected end
local function f() end end
--@ refused case:1: <eof> expected near 'end'

--== varargs outside of a vararg function
local function f() return ... end
--@ refused case:1: cannot use '...' outside a vararg function near '...'

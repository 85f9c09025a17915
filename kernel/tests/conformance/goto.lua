-- SPDX-License-Identifier: GPL-2.0-only
-- goto, labels, blocks and loops.

--== continue
local t = {}
for i = 1, 5 do
	if i % 2 == 0 then goto continue end
	t[#t + 1] = i
	::continue::
end
return table.concat(t, ",")
--@ gives "1,3,5"

--== backwards
local n = 0
::top::
n = n + 1
if n < 5 then goto top end
return n
--@ gives 5

--== out of nested loops
for i = 1, 3 do
	for j = 1, 3 do
		if i * j == 4 then goto done end
	end
end
do return "not found" end
::done::
return "found"
--@ gives "found"

--== no such label
goto nowhere
--@ refused case:1: no visible label 'nowhere' for <goto> at line 1

--== a label in an inner block is not visible
do ::inner:: end
goto inner
--@ refused case:2: no visible label 'inner' for <goto> at line 2

--== into the scope of a local
goto over
local x
::over::
print(x)
--@ refused case:4: <goto over> at line 1 jumps into the scope of local 'x'

--== to the end of a block, over a local
do
	goto over
	local x
	::over::
end
return "fine"
--@ gives "fine"

--== a label twice
::one::
::one::
--@ refused case:2: label 'one' already defined on line 2

--== break outside of a loop
break
--@ refused case:1: break outside loop at line 1

--== a closure in each turn of a loop has its own variable
local t = {}
for i = 1, 3 do t[i] = function() return i end end
return t[1](), t[2](), t[3]()
--@ gives 1 2 3

--== a goto backwards closes the variables of the turn
local t, n = {}, 0
::top::
do
	local x = n
	t[#t + 1] = function() x = x + 10 return x end
end
n = n + 1
if n < 2 then goto top end
return t[1](), t[1](), t[2]()
--@ gives 10 20 11

--== repeat sees the locals of its body
local n = 0
repeat local done = n == 3 n = n + 1 until done
return n
--@ gives 4

--== while and break
local n = 0
while true do n = n + 1 if n == 7 then break end end
return n
--@ gives 7

--== and, or, not
return nil and 1, false or 2, 1 and 2, not nil, not 0, nil == false
--@ gives nil 2 2 true false false

--== and, or evaluate no more than they must
local n = 0
local function f() n = n + 1 return n end
local x = false and f() or true or f()
return x, n
--@ gives true 0

--== multiple assignment evaluates first
local a, b, c = 1, 2
a, b = b, a
local i, t = 1, {}
i, t[i] = i + 1, 20
return a, b, c, i, t[1]
--@ gives 2 1 nil 2 20

--== a constant cannot be assigned to
local x <const> = 1
x = 2
--@ refused case:2: attempt to assign to const variable 'x'

--== an unknown attribute
local x <fixed> = 1
--@ refused case:1: unknown attribute 'fixed'

--== if and elseif
local function f(n) if n < 0 then return "minus" elseif n == 0 then return "zero" else return "plus" end end
return f(-1), f(0), f(1)
--@ gives "minus" "zero" "plus"

--== a missing end
if true then
for i = 1, 2 do
--@ refused case:2: 'end' expected near <eof>

-- SPDX-License-Identifier: GPL-2.0-only
-- BPF maps under names: what goes in and comes out, and what is refused.

--== what is not there is nil
local m = xdplua.map("m")
return m:lookup(1), m:lookup(0)
--@ map m hash 4 8 16
--@ gives nil nil

--== integers of every size come back
local t = {}
for _, name in ipairs{"a", "b", "c", "d"} do
	local m = xdplua.map(name)
	local size = {a = 1, b = 2, c = 4, d = 8}
	local most = size[name] == 8 and -1 or (1 << 8 * size[name]) - 1
	assert(m:update(most, most) and m:update(0, 1))
	t[#t + 1] = m:lookup(most)
	t[#t + 1] = m:lookup(0)
end
return table.unpack(t)
--@ map a hash 1 1 4
--@ map b hash 2 2 4
--@ map c hash 4 4 4
--@ map d hash 8 8 4
--@ gives 255 1 65535 1 4294967295 1 -1 1

--== numbers are in host order, and their bytes are taken too
local m = xdplua.map("m")
assert(m:update(0x01020304, 0x0102))
local bytes = ("I4"):pack(0x01020304)
assert(m:update(("I4"):pack(5), ("I2"):pack(0xfffe)))
return m:lookup(bytes), m:lookup(5)
--@ map m hash 4 2 4
--@ gives 258 65534

--== 64 bits wrap
local m = xdplua.map("m")
assert(m:update(math.mininteger, math.maxinteger))
assert(m:update(-1, -2))
return m:lookup(math.mininteger), m:lookup(("I8"):pack(1 << 63)), m:lookup(-1)
--@ map m hash 8 8 4
--@ gives 9223372036854775807 9223372036854775807 -2

--== other sizes are strings of exactly that length
local m = xdplua.map("m")
assert(m:update("\1\2\3\4\5\6", "a\0c"))
return m:lookup("\1\2\3\4\5\6"), m:lookup("\1\2\3\4\5\7")
--@ map m hash 6 3 4
--@ gives "a\0c" nil

--== long keys and values
local m = xdplua.map("m")
local key, value = ("k"):rep(500), ("v"):rep(1000)
assert(m:update(key, value))
assert(m:lookup(("K"):rep(500)) == nil)
return m:lookup(key) == value, #m:lookup(key)
--@ map m hash 500 1000 4
--@ gives true 1000

--== a value just longer than what needs no memory
local m = xdplua.map("m")
assert(m:update(1, ("x"):rep(65)))
return m:lookup(1) == ("x"):rep(65)
--@ map m hash 4 65 4
--@ gives true

--== a value is replaced
local m = xdplua.map("m")
m:update(1, 10)
m:update(1, 11)
return m:lookup(1)
--@ map m hash 4 4 1
--@ gives 11

--== update says which keys it takes
local m = xdplua.map("m")
local t = {}
local function note(done, why) t[#t + 1] = tostring(done) t[#t + 1] = tostring(why) end
note(m:update(1, 1, "exist"))
note(m:update(1, 1, "noexist"))
note(m:update(1, 2, "noexist"))
note(m:update(1, 3, "exist"))
note(m:update(1, 4, "any"))
return table.concat(t, ","), m:lookup(1)
--@ map m hash 4 4 4
--@ gives "nil,the key is not there,true,nil,nil,the key is there already,true,nil,true,nil" 4

--== another word than these
return xdplua.map("m"):update(1, 1, "maybe")
--@ map m hash 4 4 4
--@ raises case:1: bad argument #3 to 'update' (invalid option 'maybe')

--== delete
local m = xdplua.map("m")
m:update(1, 1)
local done = m:delete(1)
return done, m:lookup(1), m:delete(1)
--@ map m hash 4 4 4
--@ gives true nil nil "the key is not there"

--== a full hash refuses new keys and takes old ones
local m = xdplua.map("m")
for i = 1, 4 do assert(m:update(i, i)) end
local done, why = m:update(5, 5)
return done, why, m:update(4, 40), m:lookup(4), m:delete(1), m:update(5, 5)
--@ map m hash 4 4 4
--@ gives nil "the map is full" true 40 true true

--== all elements of an array exist
local m = xdplua.map("m")
assert(m:update(3, 7))
return m:lookup(0), m:lookup(3), m:lookup(4), m:lookup(0xffffffff)
--@ map m array 4 8 4
--@ gives 0 7 nil nil

--== an array takes no new keys and loses none
local m = xdplua.map("m")
local t = {}
local function note(...) t[#t + 1] = select(2, ...) end
note(m:update(4, 1))
note(m:update(4, 1, "noexist"))
note(m:update(0, 1, "noexist"))
note(m:delete(0))
note(m:delete(4))
assert(m:update(0, 1, "exist"))
return table.concat(t, ", ")
--@ map m array 4 4 4
--@ gives "the index is behind the array's end, the index is behind the array's end, the key is there already, elements of an array can't be deleted, elements of an array can't be deleted"

--== elements of an array with long values do not touch
local m = xdplua.map("m")
for i = 0, 2 do assert(m:update(i, (string.char(65 + i)):rep(13))) end
return m:lookup(0), m:lookup(1), m:lookup(2)
--@ map m array 4 13 3
--@ gives "AAAAAAAAAAAAA" "BBBBBBBBBBBBB" "CCCCCCCCCCCCC"

--== an LRU map forgets instead of refusing
local m = xdplua.map("m")
for i = 1, 200 do assert(m:update(i, i)) end
local n = 0
for i = 1, 200 do if m:lookup(i) then n = n + 1 end end
return n > 0 and n <= 16, m:lookup(200)
--@ map m lru 4 4 16
--@ gives true 200

--== a key that is too big
return xdplua.map("m"):lookup(256)
--@ map m hash 1 4 4
--@ raises case:1: bad argument #1 to 'lookup' (a key of map 'm' is an integer from 0 to 255 or a string of 1 byte, not 256)

--== a key below zero
return xdplua.map("m"):lookup(-1)
--@ map m hash 4 4 4
--@ raises case:1: bad argument #1 to 'lookup' (a key of map 'm' is an integer from 0 to 4294967295 or a string of 4 bytes, not -1)

--== a value that is too big
return xdplua.map("m"):update(1, 65536)
--@ map m hash 4 2 4
--@ raises case:1: bad argument #2 to 'update' (a value of map 'm' is an integer from 0 to 65535 or a string of 2 bytes, not 65536)

--== a key of the wrong length
return xdplua.map("m"):delete("abc")
--@ map m hash 4 4 4
--@ raises case:1: bad argument #1 to 'delete' (a key of map 'm' is an integer from 0 to 4294967295 or a string of 4 bytes, not a string of 3 bytes)

--== strings that are too long
local m = xdplua.map("m")
local key, value = pcall(m.lookup, m, "abcdefg"), pcall(m.update, m, "abcdef", "abcd")
return key, value, select(2, pcall(m.lookup, m, "")), m:lookup("abcdef")
--@ map m hash 6 3 4
--@ gives false false "bad argument #2 to '?' (a key of map 'm' is a string of 6 bytes, not a string of 0 bytes)" nil

--== digits are bytes
local m = xdplua.map("m")
assert(m:update("1234", 1))
return m:lookup(1234), m:lookup(0x34333231) or m:lookup(0x31323334)
--@ map m hash 4 4 4
--@ gives nil 1

--== an integer where only strings fit
return xdplua.map("m"):lookup(1)
--@ map m hash 6 4 4
--@ raises case:1: bad argument #1 to 'lookup' (a key of map 'm' is a string of 6 bytes, not 1)

--== a value that is none
return xdplua.map("m"):update(1, nil)
--@ map m hash 4 8 4
--@ raises case:1: bad argument #2 to 'update' (a value of map 'm' is an integer or a string of 8 bytes, not nil)

--== a handle that is none
return xdplua.map("m").lookup({}, 1)
--@ map m hash 4 8 4
--@ raises case:1: bad argument #1 to 'lookup' (xdplua.map expected, got table)

--== a name that is not bound
return xdplua.map("nobody")
--@ raises case:1: map 'nobody' is not bound: bind one with 'xdplua map bind'

--== names are whole
local t = {}
for _, name in ipairs{"m\0", "mm", "", ("m"):rep(64)} do
	local done, why = pcall(xdplua.map, name)
	t[#t + 1] = tostring(done)
end
return table.concat(t, " "), (select(2, pcall(xdplua.map, 1)))
--@ map m hash 4 4 4
--@ gives "false false false false" "bad argument #1 to 'xdplua.map' (string expected, got number)"

--== a script that needs a map is not loaded without it
blocked = xdplua.map("blocked")
function callback() return xdp.action.pass end
--@ refused case:1: map 'blocked' is not bound: bind one with 'xdplua map bind'

--== the metatable is out of reach
local m = xdplua.map("m")
return getmetatable(m), pcall(setmetatable, m, {})
--@ map m hash 4 4 4
--@ gives "xdplua.map" false "bad argument #1 to 'setmetatable' (table expected, got xdplua.map)"

--== the original's names
local m = xdplua.map("m")
local stored = xdplua.bpf_map_update_elem(m, 7, 70)
local full = xdplua.bpf_map_update_elem(m, 8, 80)
return stored, full, xdplua.bpf_map_lookup_elem(m, 7)
--@ map m hash 4 4 1
--@ gives 0 -7 70

--== the original raises when there is nothing
return xdplua.bpf_map_lookup_elem(xdplua.map("m"), 1)
--@ map m hash 4 4 1
--@ raises case:1: unable to lookup element

--== luaxdp's names, and a name for a handle
return xdplua.map_update("m", 1, 2), xdplua.map_lookup("m", 1), pcall(xdplua.map_lookup, "n", 1)
--@ map m hash 8 8 1
--@ gives 0 2 false "map 'n' is not bound"

--== what one frame stores the next one finds
local seen = xdplua.map("seen")
function callback(packet)
	local mac = packet:string(6, 6)
	local n = (seen:lookup(mac) or 0) + 1
	assert(seen:update(mac, n))
	packet[0] = n
	return xdp.action.tx
end
--@ map seen hash 6 4 2
--@ frame 00*6 aa*6 08 00
--@ tx 01 00*5 aa*6 08 00
--@ frame 00*6 aa*6 08 00
--@ tx 02 00*5 aa*6 08 00
--@ frame 00*6 bb*6 08 00
--@ tx 01 00*5 bb*6 08 00

--== a map that was filled at load is read by callbacks
local verdicts = xdplua.map("verdicts")
verdicts:update(0x0800, xdp.action.drop)
function callback(packet) return verdicts:lookup(packet:u16(12)) or xdp.action.pass end
--@ map verdicts hash 2 1 8
--@ frame 00*12 08 00
--@ drop
--@ frame 00*12 86 dd
--@ pass

--== two maps do not mix
local a, b = xdplua.map("a"), xdplua.map("b")
a:update(1, 10)
b:update(1, 20)
return a:lookup(1), b:lookup(1)
--@ map a hash 4 4 1
--@ map b array 4 4 2
--@ gives 10 20

--== using a map costs fuel
local m = xdplua.map("m")
while true do m:lookup(1) end
--@ map m hash 4 4 1
--@ stopped case:2: out of fuel (the script runs too long)

--== long values cost more
local m = xdplua.map("m")
local n, value = 0, ("x"):rep(6400)
for i = 1, 400 do m:update(1, value) end
return "not stopped"
--@ map m hash 4 6400 1
--@ gives "not stopped"

--== and end a run
local m = xdplua.map("m")
local n, value = 0, ("x"):rep(6400)
for i = 1, 600 do m:update(1, value) end
return "not stopped"
--@ map m hash 4 6400 1
--@ stopped case:3: out of fuel (the script runs too long)

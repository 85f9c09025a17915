-- SPDX-License-Identifier: GPL-2.0-only
-- Frames read and written by luadata, byte for byte.

--== fields of a frame
local ethernet = data.layout{type = {12 * 8, 16}}
function callback(p)
	p:layout(ethernet)
	return p.type == 0x0800 and xdp.action.tx or xdp.action.drop
end
--@ frame 00*12 08 00 01
--@ tx
--@ frame 00*12 86 dd 01
--@ drop

--== fields written
local l = data.layout{low = {4, 4}, wide = {8, 24}, cross = {38, 9}, text = {8, 3, "string"}}
function callback(p)
	p:layout(l)
	p.low = 0xa p.wide = 0x123456 p.cross = 0x1ff p.text = "xyz!"
	return xdp.action.tx
end
--@ frame 00*14
--@ tx 0a 12 34 56 03 fe 00 00 78 79 7a 00 00 00
--@ frame ff*14
--@ tx fa 12 34 56 ff*4 78 79 7a ff ff ff

--== little endian
local l = data.layout{a = {0, 16, "number", "little"}, b = {16, 32, "number", "little"}, c = {48, 12, "number", "little"}}
function callback(p)
	p:layout(l)
	assert(p.a == 0x3412 and p.b == 0x44332211)
	p.a = 0xabcd p.b = 1 p.c = 0xfab
	return xdp.action.tx
end
--@ frame 12 34 11 22 33 44 00*8
--@ tx cd ab 01 00 00 00 ab f0 00*6

--== 64 bits, across bytes
local l = data.layout{n = {3, 64}}
function callback(p)
	p:layout(l)
	p.n = -1
	return p.n == -1 and xdp.action.tx or xdp.action.drop
end
--@ frame 00*14
--@ tx 1f ff*7 e0 00*5

--== fields at the very end
local l = data.layout{last = {13 * 8 + 7, 1}, over = {13 * 8 + 7, 2}, far = {1 << 40, 8}}
function callback(p)
	p:layout(l)
	p.last = 1 p.over = 3 p.far = 9
	return p.over == nil and p.far == nil and xdp.action.tx or xdp.action.drop
end
--@ frame 00*14
--@ tx 00*13 01

--== the length of a frame
function callback(p) return #p == 60 and xdp.action.tx or xdp.action.drop end
--@ frame 00*60
--@ tx
--@ frame 00*61
--@ drop

--== the largest frame of a case
function callback(p)
	p:layout{last = {1535 * 8, 8}}
	p.last = 0xee
	return xdp.action.tx
end
--@ frame 11*1536
--@ tx 11*1535 ee

--== a frame as a string
function callback(p) return tostring(p):sub(13) == "\8\0hello" and xdp.action.tx or xdp.action.pass end
--@ frame 00*12 08 00 'hello'
--@ tx
--@ frame 00*12 08 00 'hullo'
--@ pass

--== a segment writes into the frame
local byte = data.layout{b = {0, 8}}
function callback(p)
	local s = p:segment(12):segment(1, 1)
	s:layout(byte)
	s.b = 0x77
	return #s == 1 and xdp.action.tx or xdp.action.drop
end
--@ frame 00*14
--@ tx 00*13 77

--== a segment reads no further than it goes
local l = data.layout{b = {8, 8}}
function callback(p)
	local s = p:segment(0, 1)
	s:layout(l)
	s.b = 9
	return s.b == nil and xdp.action.tx or xdp.action.drop
end
--@ frame 00*14
--@ tx

--== a layout of the last frame is not in force
local l = data.layout{b = {0, 8}}
local first = true
function callback(p)
	if first then first = false p:layout(l) return xdp.action.drop end
	return p.b == nil and xdp.action.tx or xdp.action.pass
end
--@ frame 07*14
--@ drop
--@ frame 07*14
--@ tx

--== a frame kept is empty when the next one comes
local kept, part
function callback(p)
	if not kept then
		kept, part = p, p:segment(1)
		return xdp.action.drop
	end
	return #part == 0 and tostring(part) == "" and part:segment() == nil and xdp.action.tx or xdp.action.pass
end
--@ frame 01*14
--@ drop
--@ frame 02*14
--@ tx

--== a segment kept does not come to life with the next frame
local l = data.layout{b = {0, 8}}
local part
function callback(p)
	if not part then part = p:segment(0) part:layout(l) return xdp.action.drop end
	part.b = 0xff
	return part.b == nil and xdp.action.tx or xdp.action.pass
end
--@ frame 01*14
--@ drop
--@ frame 02*14
--@ tx

--== copies live on
local copy
function callback(p)
	if not copy then copy = data.new(tostring(p)) return xdp.action.drop end
	p:layout{all = {0, 14, "string"}}
	p.all = tostring(copy)
	return xdp.action.tx
end
--@ frame 01*14
--@ drop
--@ frame 02*14
--@ tx 01*14

--== a port filter
local ethernet = data.layout{type = {12 * 8, 16}}
local ip = data.layout{ihl = {4, 4}, protocol = {9 * 8, 8}}
local tcp = data.layout{destination = {2 * 8, 16}}
function callback(packet)
	packet:layout(ethernet)
	if packet.type ~= 0x0800 then return xdp.action.pass end
	local network = packet:segment(14)
	network:layout(ip)
	if network.protocol ~= 6 then return xdp.action.pass end
	local transport = network:segment(network.ihl * 4)
	transport:layout(tcp)
	return transport.destination == 80 and xdp.action.drop or xdp.action.pass
end
--@ frame 00*12 08 00 45 00*8 06 00*10 30 39 00 50 00*16
--@ drop
--@ frame 00*12 08 00 45 00*8 06 00*10 30 39 01 bb 00*16
--@ pass
--@ frame 00*12 08 00 46 00*8 06 00*14 30 39 00 50 00*16
--@ drop
--@ frame 00*12 08 00 45 00*8 11 00*10 30 39 00 50 00*16
--@ pass
--@ frame 00*12 08 06 00*46
--@ pass
--@ frame 00*12 08 00
--@ failed case:8: attempt to index a nil value (local 'network')
--@ frame 00*12 08 00 45 00*8 06 00*10
--@ failed case:11: attempt to index a nil value (local 'transport')

--== the interface of a frame, and none while loading
local before = xdplua.get_ifindex()
function callback() return before == nil and math.type(xdplua.get_ifindex()) == "integer" and xdp.action.tx or xdp.action.drop end
--@ frame 00*14
--@ tx

--== direct access
function callback(p)
	assert(p[0] == 0x01 and p[13] == 0x0e and p[14] == nil and p[-1] == nil)
	assert(p:byte(1) == 2 and p:u16(0) == 0x0102 and p:u32(0) == 0x01020304 and p:u64(0) == 0x0102030405060708)
	assert(p:u16le(0) == 0x0201 and p:u32le(0) == 0x04030201 and p:u64le(0) == 0x0807060504030201)
	assert(p:u16(13) == nil and p:u32(11) == nil and p:u64(7) == nil and p:byte(14) == nil and p:byte(-1) == nil)
	assert(p:string(12) == "\r\14" and p:string(0, 2) == "\1\2" and p:string(13, 2) == nil)
	p[0] = 0x1ff p[14] = 1 p[-1] = 1
	return xdp.action.tx
end
--@ frame 01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e
--@ tx ff 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e

--== direct access with wrapping offsets
function callback(p)
	local far = math.maxinteger
	assert(p[far] == nil and p[math.mininteger] == nil and p:u16(far) == nil and p:u64(far - 3) == nil and p:u32(-2) == nil)
	assert(p:string(far, 1) == nil and p:string(1, far) == nil and p:string(-1, 1) == nil and p:segment(far, far) == nil)
	return xdp.action.tx
end
--@ frame 00*14
--@ tx

--== methods on what is no object
return pcall(data.new("x").segment, 5)
--@ gives false "bad argument #1 to '?' (data.data expected, got number)"

--== a field that is no table
return pcall(data.layout, {x = 5})
--@ gives false "layout field 'x' is a number, not a table {offset, length [, type [, endian]]}"

--== the metatable of an object is hidden
return getmetatable(data.new("x")), pcall(setmetatable, data.new("x"), {})
--@ gives "data.data" false "bad argument #1 to 'setmetatable' (table expected, got data.data)"

--== new
return #data.new(3), tostring(data.new("ab")), tostring(data.new{65, 66, 0x143}), data.new(0), data.new(""), data.new{}
--@ gives 3 "ab" "ABC" nil nil

--== a layout is compiled in place
local t = {a = {0, 8}}
return data.layout(t) == t, t.__layout_stamp, type(t.a), data.layout(t) == t
--@ gives true true "userdata" true

--== unpack
function callback(p)
	assert(unpack.int(p, 0, 1) == 0x12 and unpack.int(p, 0, 2) == 0x1234 and unpack.unpackint(p, 0, 4) == 2)
	assert(unpack.unpackint(p, 1, 8) == 0x34 and unpack.unpackint(p, 1, 16) == 0x3456 and unpack.string(p, 12, 2) == "hi")
	assert(unpack.int(p, 13, 2) == nil and unpack.string(p, 13, 2) == nil and unpack.int(p, -1, 1) == nil)
	return xdp.action.tx
end
--@ frame 12 34 56 00*9 'hi'
--@ tx

--== the environment has nothing else
local names = {}
for name in pairs(_G) do names[#names + 1] = name end
table.sort(names)
return table.concat(names, " ")
--@ gives "_G _VERSION assert callback collectgarbage coroutine data error getmetatable ipairs load math next pairs pcall print rawequal rawget rawlen rawset rcu require select setmetatable string table tonumber tostring type unpack utf8 xdp xdplua xpcall"

--== the string of nothing, and of what has ended
local kept
function callback(packet)
	if kept then
		return kept:string() == "" and kept:string(0, 0) == "" and kept:string(0, 1) == nil and packet:string(14, 0) == "" and
			packet:segment(4, 0):string() == "" and xdp.action.drop or xdp.action.pass
	end
	kept = packet:segment(4)
	return xdp.action.tx
end
--@ frame 00*14
--@ tx
--@ frame 00*14
--@ drop

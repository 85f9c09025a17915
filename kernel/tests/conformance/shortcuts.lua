-- SPDX-License-Identifier: GPL-2.0-only
-- What the VM does for packets without calling the library: scripts must not notice.

--== what packet and segments are
function callback(p)
	local s, same = p:segment(2, 4), p:segment(2, 4)
	assert(type(p) == "userdata" and type(s) == "userdata" and getmetatable(s) == "data.data")
	assert(p == p and s == s and s ~= same and s ~= p and rawequal(s, s) and not rawequal(s, same))
	local t = {[p] = 1, [s] = 2, [same] = 3}
	assert(t[p] == 1 and t[s] == 2 and t[same] == 3 and tostring(s) == "\2\3\4\5")
	assert(not pcall(setmetatable, s, {}) and not pcall(function() return s + 1 end))
	return xdp.action.tx
end
--@ frame 00 01 02 03 04 05 06*10
--@ tx

--== kept beyond the call
local packet, segment, inner
function callback(p)
	if not packet then
		packet, segment = p, p:segment(1, 8)
		segment:layout{x = {0, 8}, byte = {0, 8}}
		assert(segment.byte == 1)
		segment:layout{x = {0, 8}, u16 = {0, 8}}
		inner = segment:segment(1)
		assert(segment.x == 1 and inner[0] == 2)
		return xdp.action.tx
	end
	assert(packet == p and packet[0] == 0x10 and p:segment(1, 8) ~= segment)
	assert(#segment == 0 and segment.x == nil and segment.u16 == nil and segment[0] == nil and segment:byte(0) == nil)
	assert(#inner == 0 and inner:segment(0) == nil and tostring(inner) == "" and inner:string() == "")
	assert(segment:layout{x = {0, 8}, u16 = {0, 8}} == segment and segment.x == nil)
	segment[0] = 9 segment.x = 9
	return xdp.action.tx
end
--@ frame 00 01 02*12
--@ tx
--@ frame 10 01 02*12
--@ tx
--@ frame 10 03 02*12
--@ tx

--== a packet has no layout from the call before
function callback(p)
	assert(p.x == nil)
	p:layout{x = {0, 8}}
	return p.x
end
--@ frame 01 00*13
--@ drop
--@ frame 03 00*13
--@ tx

--== more segments than there are places
function callback(p)
	local all, seen = {}, {}
	for i = 0, 99 do
		local s = p:segment(i % 8, 4)
		s:layout{x = {8, 8}}
		all[i], seen[s] = s, i
	end
	for i = 0, 99 do
		local s = all[i]
		assert(seen[s] == i and #s == 4 and s.x == i % 8 + 1 and s:byte(0) == i % 8 and s[3] == i % 8 + 3)
		assert(s:segment(1, 2, data.layout{y = {0, 8}}).y == i % 8 + 1)
	end
	all[99][0] = 0xff
	assert(p[3] == 0xff and all[3]:byte(0) == 0xff)
	p[3] = 3
	kept, last = kept or all[0], last or all[99]
	assert(kept == all[0] or #kept == 0 and #last == 0 and last:byte(0) == nil)
	return xdp.action.tx
end
--@ frame 00 01 02 03 04 05 06 07 08 09 0a 0b 0c 0d
--@ tx
--@ frame 00 01 02 03 04 05 06 07 08 09 0a 0b 0c 0d
--@ tx

--== fields up to the last bit
local widths = {1, 7, 8, 16, 33, 57, 64}
function callback(p)
	local n = #p * 8
	local function bits(offset, width)
		local value = 0
		for i = offset, offset + width - 1 do value = value << 1 | p:byte(i >> 3) >> (7 - (i & 7)) & 1 end
		return value
	end
	for _, width in ipairs(widths) do
		for offset = n - width - 10, n - width + 2, 3 do
			if offset >= 0 then
				p:layout{f = {offset, width}}
				assert(p.f == (offset + width <= n and bits(offset, width) or nil))
				local s = p:segment(0, #p - 1)
				s:layout{f = {offset, width}}
				assert(s.f == (offset + width <= n - 8 and bits(offset, width) or nil))
			end
		end
	end
	return xdp.action.tx
end
--@ frame 81 42 c3 24 a5 66 e7 18 99 5a db 3c bd 7e
--@ tx

--== fields of strings and in little endian
local l = data.layout{s = {1, 2, "string"}, n = {0, 16, "number", "little"}, none = {13, 2, "string"}}
function callback(p)
	p:layout(l)
	assert(p.s == "bc" and p.n == 0x6261 and p.none == nil)
	return xdp.action.tx
end
--@ frame 'abcdefghijklmn'
--@ tx

--== names of fields and of methods
function callback(p)
	assert(p:byte(1) == 2 and type(p.byte) == "function" and p.byte == p.byte and p.byte(p, 2) == 3)
	p:layout{byte = {0, 8}, [1] = {16, 8}, layout = {0, 8}, __index = {0, 8}, u16 = {0, 0}}
	assert(p.byte == 1 and p[1] == 3 and p[0] == 1 and p.__index == nil and type(p.layout) == "function")
	assert(p:u16(0) == 0x0102 and p:segment(1):byte(0) == 2)
	local done, message = pcall(function() return p:byte(0) end)
	assert(not done and message == "case:6: attempt to call a number value (method 'byte')", message)
	return xdp.action.tx
end
--@ frame 01 02 03 00*11
--@ tx

--== layouts are read when a field is
local l, other = data.layout{a = {0, 8}, b = {8, 8}}, data.layout{c = {16, 8}}
function callback(p)
	p:layout(l)
	assert(p.a == 1 and p.b == 2)
	l.a, l.d = l.b, other.c
	assert(p.a == 2 and p.d == 3)
	l.b = nil l.e = {24, 8}
	assert(p.b == nil and p.e == nil)
	p:layout(l)
	assert(p.e == nil)
	l.__layout_stamp = nil
	p:layout(l)
	assert(p.e == 4 and p.a == 2)
	return xdp.action.tx
end
--@ frame 01 02 03 04 00*10
--@ tx

--== offsets that are no small integers
function callback(p)
	local n = select("#", p:byte(99))
	assert(n == 0 and p:byte("1") == 2 and p:u16(-1) == nil and p:u32(11) == nil and p[-1] == nil)
	assert(p:byte(math.maxinteger) == nil and p:u64(math.mininteger) == nil and p[math.maxinteger] == nil)
	assert(p:u16le(0) == 0x0201 and p:u32le(0) == 0x04030201 and p:u64(0) == 0x0102030400000000)
	local a, b, c = p:byte(0)
	assert(a == 1 and b == nil and c == nil and #{p:byte(0)} == 1 and #{p:byte(0), p:u16(0)} == 2)
	assert((p:byte(table.unpack{2})) == 3 and p:byte(1, 2, 3) == 2 and p:string(1, 2) == "\2\3")
	assert(p:string(13, 2) == nil and p:string(0, -1) == nil and p:string(14, 0) == "")
	p:byte(0) p:segment(0, 1) p:layout(7)
	for _, at in ipairs{0, 3, "1", -1, 12, math.maxinteger} do
		local value = p:u16(at + 1)
		local low, high = p:byte(at - -2), p:byte(at + 1)
		assert(value == (low and high << 8 | low), at)
	end
	assert(not pcall(function(x) return p:byte(x + 1) end, {}))
	return (function() return p:byte(2) end)()
end
--@ frame 01 02 03 04 00*10
--@ tx

--== errors of methods
local function tell(f) return (select(2, pcall(f))) end
function callback(p)
	local text = {
		tell(function() p:byte() end), tell(function() p:byte({}) end), tell(function() p.byte(1, 1) end),
		tell(function() p.segment({}, 1) end),
	}
	error(table.concat(text, " "):gsub("bad argument", "bad"):gsub("expected", "exp"), 0)
end
--@ frame 00*14
--@ failed case:4: bad #1 to 'byte' (number exp, got no value) case:4: bad #1 to 'byte' (number exp, got table) case:4: bad #1 to 'byte' (data.data exp, got number) case:5: bad #1 to 'segment' (data.data exp, got table)

--== errors of layouts and fields
local function tell(f) return (select(2, pcall(f))) end
function callback(p)
	local text = {
		tell(function() p:layout{x = 1} end), tell(function() p:nothing(1) end), tell(function() return p.x.y end),
	}
	error(table.concat(text, " "), 0)
end
--@ frame 00*14
--@ failed case:4: layout field 'x' is a number, not a table {offset, length [, type [, endian]]} case:4: attempt to call a nil value (method 'nothing') case:4: attempt to index a nil value (field 'x')

--== a layout that is written where it is used
local function field(p, o) p:layout{x = {o, 8}} return p.x end
local function fixed(p) return p:layout{x = {8, 8}, ["y"] = {16, 2 * 4}, [true] = {24, 8}, z = {offset = 32, length = 8}} end
local own = setmetatable({}, {__index = {layout = function(_, t) t.n = t.a[1] return t end}})
local function any(o) return o:layout{a = {8, 8}} end
local function wrong(o) o:layout{a = {8, 8}, b = 7} end
function callback(p)
	local s, object = p:segment(1), data.new("\9\8\7\6")
	for i = 0, 3 do
		assert(field(p, i * 8) == i + 1 and field(s, 0) == 2)
		local q = fixed(p)
		assert(q == p and p.x == 2 and p.y == 3 and p[true] == 4 and p.z == 5)
		assert(fixed(s).x == 3 and fixed(object).x == 8 and object[true] == 6)
		local one, two = any(own), any(own)
		assert(one ~= two and one.n == 8 and any(p).a == 2 and any(object).a == 8 and any(own).a[2] == 8)
		assert(not pcall(wrong, p) and p.a == 2 and not pcall(any, {}))
		for j = 1, 50 do local garbage = {j, {}} end
	end
	assert(p.a == 2)
	return xdp.action.tx
end
--@ frame 01 02 03 04 05 00*9
--@ tx
--@ frame 01 02 03 04 05 00*9
--@ tx

--== layouts that only a segment keeps
function callback(p)
	local all = {}
	for i = 0, 7 do
		all[i] = p:segment(i):layout(data.layout{["f" .. i] = {0, 8}})
	end
	for _ = 1, 2000 do local garbage = {{}, {}} end
	for i = 0, 7 do assert(all[i]["f" .. i] == i) end
	return xdp.action.tx
end
--@ frame 00 01 02 03 04 05 06 07 00*6
--@ tx
--@ frame 00 01 02 03 04 05 06 07 00*6
--@ tx

--== in coroutines
local layout = data.layout{x = {0, 8}}
local waiting
function callback(p)
	waiting = waiting or coroutine.wrap(function(q)
		while true do
			local s = q:segment(1)
			s:layout(layout)
			q = coroutine.yield(q:byte(0), s.x, s)
		end
	end)
	local a, b, s = waiting(p)
	assert(a == 1 and b == 2 and s.x == 2 and s[0] == 2)
	return xdp.action.tx
end
--@ frame 01 02 00*12
--@ tx
--@ frame 01 02 00*12
--@ tx

--== callbacks of every shape
local n = 0
local shapes = {
	function() return 3 end,
	function(p, q) return q == nil and p:byte(0) end,
	function(...) return select("#", ...) + 2 end,
	function(p) local function deep(i) return i == 0 and 3 or deep(i - 1) + 0 end return deep(100) end,
}
function callback(p)
	n = n + 1
	callback = nil
	return shapes[n](p)
end
--@ frame 03 00*13
--@ tx
--@ frame 03 00*13
--@ tx
--@ frame 03 00*13
--@ tx
--@ frame 03 00*13
--@ tx

--== a function of C as the callback
callback = type
--@ frame 00*14
--@ failed function 'callback' returned a string value, not an xdp.action

--== results that are no actions
local n, results = 0, {-1, 65535, 65536, 1 << 40, math.mininteger}
function callback() n = n + 1 return results[n] end
--@ frame 00*14
--@ failed function 'callback' returned -1, which is no xdp.action
--@ frame 00*14
--@ failed function 'callback' returned 65535, which is no xdp.action
--@ frame 00*14
--@ failed function 'callback' returned 65536, which is no xdp.action
--@ frame 00*14
--@ failed function 'callback' returned 1099511627776, which is no xdp.action
--@ frame 00*14
--@ failed function 'callback' returned -9223372036854775808, which is no xdp.action

--== after errors of every kind the next packet is judged
local n = 0
local function deep(p) return 1 + deep(p) end
function callback(p)
	n = n + 1
	local s = p:segment(1)
	if n == 1 then error("plain") end
	if n == 2 then local t <close> = setmetatable({}, {__close = function() error("in close") end}) error("in body") end
	if n == 3 or n == 4 then assert(not pcall(deep, p)) return deep(p) end
	if n == 5 then while p:byte(0) do end end
	return s[0]
end
--@ frame 00 03 00*12
--@ failed case:6: plain
--@ frame 00 03 00*12
--@ failed case:7: in close
--@ frame 00 03 00*12
--@ failed case:2: stack overflow
--@ frame 00 03 00*12
--@ failed case:2: stack overflow
--@ frame 00 03 00*12
--@ stopped case:9: out of fuel (the script runs too long)
--@ frame 00 03 00*12
--@ tx

--== names of a layout that share places in its table
local wide, mixed = {}, {}
for i = 0, 39 do wide["field" .. i] = {i * 8, 8} end
for i = 0, 39 do mixed["field" .. i] = i % 2 == 0 and {i * 8, 8} or {i, 1, "string"} end
data.layout(wide) data.layout(mixed)
function callback(p)
	for round = 1, 2 do
		p:layout(wide)
		for i = 0, 39 do assert(p["field" .. i] == p[i]) end
		assert(p.field7 == 7 and p.field31 == 31 and p.field39 == 39 and p.field40 == nil)
		p:layout(mixed)
		assert(p.field6 == 6 and p.field7 == "\7" and p.field38 == 38 and p.field39 == "\39")
	end
	return xdp.action.tx
end
--@ frame 00 01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e 0f 10 11 12 13 14 15 16 17 18 19 1a 1b 1c 1d 1e 1f 20 21 22 23 24 25 26 27
--@ tx

--== a callback with any number of parameters
local function first(p, second, third)
	assert(#p == 14 and second == nil and third == nil)
	return xdp.action.tx
end
function callback(...)
	assert(select("#", ...) == 1)
	return first(...)
end
--@ frame 01*14
--@ tx
--@ frame 02*14
--@ tx

--== three parameters
function callback(p, second, third)
	assert(#p == 14 and second == nil and third == nil)
	second, third = 1, 2
	return xdp.action.tx
end
--@ frame 01*14
--@ tx
--@ frame 02*14
--@ tx

--== no parameter
local calls = 0
function callback()
	local a, b
	assert(a == nil and b == nil)
	a, b, calls = 1, 2, calls + 1
	return calls == 1 and xdp.action.drop or xdp.action.tx
end
--@ frame 01*14
--@ drop
--@ frame 02*14
--@ tx

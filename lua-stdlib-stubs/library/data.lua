-- SPDX-License-Identifier: MIT
---@meta data

---luadata: bytes, and layouts that give names to bits in them.
---@class data
data = {}

---A field of a layout: `{ offset, length, type, endianness }`, by position or by name. Names win.
---
---Numbers: offset and length in **bits**, 1 to 64 long; bit 0 is the most significant bit of byte 0.
---Strings: offset and length in **bytes**.
---@class data.field
---@field [1] integer? offset, 0 if missing
---@field [2] integer? length; a length of 0 takes the field out of the layout
---@field [3] string? type: `"number"` (which it is if missing) or `"string"`
---@field [4] string? byte order of a number: `"net"` or `"big"` (which it is if missing), `"little"`, `"host"`
---@field offset? integer bits for numbers, bytes for strings
---@field length? integer bits for numbers, bytes for strings
---@field type? "number"|"string"
---@field endian? "net"|"big"|"little"|"host" byte order of a number

---A compiled layout: a table with a field for each name.
---@class data.layout: table

---Bytes: a packet, a part of one, or memory of the script's own.
---
---`object.name` reads the field `name` of the layout in force: an unsigned integer (64 bits wide it can be negative) or
---a string. It is nil without a layout, for unknown fields and for fields that reach behind the object's end.
---`object.name = value` writes it, cut to the field's width; where reading would give nil, writing does nothing.
---
---Fields called `layout` or `segment` can't be reached: these names are the methods. A field with the name of another
---method hides that.
---
---`object[i]` is byte `i`, counted from 0, to read and to write (cut to 8 bits), unless the layout in force has a field `i`.
---Outside of the object it is nil, and writing does nothing.
---
---`#object` is its length in bytes, `tostring(object)` its bytes as a string.
---@class data.object
---@field [any] integer|string|nil
---@operator len: integer
local object = {}

---Makes an object with memory of its own, which lives as long as the object or a segment of it.
---@param content integer|string|integer[] a number of zero bytes, the bytes of a string, or a list of bytes
---@return data.object? object nil when `content` has no bytes or there is no memory
---@nodiscard
function data.new(content) end

---Compiles a layout, in place. Do it once, outside of the callback, and apply it to each packet.
---
---```lua
---local ipv4 = data.layout {
---  ihl = { 4, 4 },           -- bits
---  protocol = { 72, 8 },
---  source = { 96, 32 },
---}
---```
---Raises an error when a value is not a field.
---@param fields table<any, data.field>
---@return data.layout layout the same table
function data.layout(fields) end

---Applies a layout; from now on its fields are the object's. Compiles it first if need be, which costs memory for each
---packet: better use one from `data.layout`.
---@param layout data.layout|table<any, data.field>
---@return data.object object the object itself
function object:layout(layout) end

---A part of the object that shares its memory. It has no layout yet.
---@param offset? integer bytes from the object's start, 0 if missing
---@param length? integer bytes, up to the object's end if missing
---@param layout? data.layout|table<any, data.field> applied to the segment; with it, `length` may be nil for the rest
---@return data.object? segment nil when it would start or end outside of the object
---@nodiscard
function object:segment(offset, length, layout) end

---The byte at an offset.
---@param offset integer bytes from the object's start
---@return integer? value 0 to 255; nil outside of the object
---@nodiscard
function object:byte(offset) end

---The 16-bit integer at an offset, in network byte order (big endian).
---@param offset integer bytes from the object's start
---@return integer? value nil when it would reach outside of the object
---@nodiscard
function object:u16(offset) end

---The 32-bit integer at an offset, in network byte order (big endian).
---@param offset integer bytes from the object's start
---@return integer? value nil when it would reach outside of the object
---@nodiscard
function object:u32(offset) end

---The 64-bit integer at an offset, in network byte order (big endian). With the top bit set it is negative.
---@param offset integer bytes from the object's start
---@return integer? value nil when it would reach outside of the object
---@nodiscard
function object:u64(offset) end

---The 16-bit integer at an offset, little endian.
---@param offset integer bytes from the object's start
---@return integer? value nil when it would reach outside of the object
---@nodiscard
function object:u16le(offset) end

---The 32-bit integer at an offset, little endian.
---@param offset integer bytes from the object's start
---@return integer? value nil when it would reach outside of the object
---@nodiscard
function object:u32le(offset) end

---The 64-bit integer at an offset, little endian. With the top bit set it is negative.
---@param offset integer bytes from the object's start
---@return integer? value nil when it would reach outside of the object
---@nodiscard
function object:u64le(offset) end

---The bytes at an offset, as a string.
---@param offset? integer bytes from the object's start, 0 if missing
---@param length? integer bytes, up to the object's end if missing
---@return string? bytes nil when they would reach outside of the object
---@nodiscard
function object:string(offset, length) end

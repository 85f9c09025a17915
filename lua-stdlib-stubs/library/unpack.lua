-- SPDX-License-Identifier: MIT
---@meta unpack

---Integers and strings of a packet by their offset, for scripts that were written for the library luaunpack. New ones use
---`packet:byte()`, `packet:u16()` and `packet:string()`, which can do more.
---@class unpack
unpack = {}

---An integer, big endian. Raises an error for another size.
---@param packet data.object
---@param offset integer bytes from the packet's start
---@param size integer 1 or 2 bytes, or 4 (the low half of the byte), 8 or 16 bits
---@return integer? value nil when it would reach outside of the packet
---@nodiscard
function unpack.int(packet, offset, size) end

---The older name of `unpack.int`.
---@param packet data.object
---@param offset integer bytes from the packet's start
---@param bits integer 4, 8 or 16; 4 is the low half of the byte
---@return integer? value nil when it would reach outside of the packet
---@nodiscard
function unpack.unpackint(packet, offset, bits) end

---Bytes, as a string.
---@param packet data.object
---@param offset integer bytes from the packet's start
---@param length integer bytes
---@return string? bytes nil when they would reach outside of the packet
---@nodiscard
function unpack.string(packet, offset, length) end

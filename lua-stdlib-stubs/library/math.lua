-- SPDX-License-Identifier: MIT
---@meta math

---Integer arithmetic: integers have 64 bits and wrap around. Reading a function or constant of stock Lua that needs
---floats, such as `math.sqrt` or `math.huge`, raises an error.
---@class mathlib
math = {}

---The greatest integer, 2^63 - 1.
---@type integer
math.maxinteger = 0x7fffffffffffffff

---The smallest integer, -2^63.
---@type integer
math.mininteger = 0x8000000000000000

---The absolute value; that of `math.mininteger` is itself.
---@param x integer
---@return integer
---@nodiscard
function math.abs(x) end

---`x` itself: there are only integers.
---@param x integer
---@return integer
---@nodiscard
function math.ceil(x) end

---`x` itself: there are only integers.
---@param x integer
---@return integer
---@nodiscard
function math.floor(x) end

---The remainder of a division that rounds towards zero; it has the sign of `x` (`%` gives the sign of `y`).
---@param x integer
---@param y integer not 0
---@return integer
---@nodiscard
function math.fmod(x, y) end

---The greatest of its arguments.
---@param x integer
---@param ... integer
---@return integer
---@nodiscard
function math.max(x, ...) end

---The smallest of its arguments.
---@param x integer
---@param ... integer
---@return integer
---@nodiscard
function math.min(x, ...) end

---The value as an integer, or nil if it can't be one.
---@param x any
---@return integer?
---@nodiscard
function math.tointeger(x) end

---`"integer"` for numbers, else nil.
---@param x any
---@return "integer"?
---@nodiscard
function math.type(x) end

---Whether `m` is less than `n`, both taken as unsigned.
---@param m integer
---@param n integer
---@return boolean
---@nodiscard
function math.ult(m, n) end

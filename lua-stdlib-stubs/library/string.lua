-- SPDX-License-Identifier: MIT
---@meta string

---Strings are sequences of bytes. Positions count from 1; negative ones count from the end. All functions can be called
---as methods: `text:upper()`.
---@class stringlib
string = {}

---The values of the bytes from `first` to `last`.
---@param text string
---@param first? integer 1 if missing
---@param last? integer `first` if missing
---@return integer ...
---@nodiscard
function string.byte(text, first, last) end

---The string of these bytes (0 to 255).
---@param ... integer
---@return string
---@nodiscard
function string.char(...) end

---Searches for a pattern. A match costs time for each byte it tries.
---@param text string
---@param pattern string
---@param first? integer where to start, 1 if missing
---@param plain? boolean takes the pattern as plain text
---@return integer? first nil if it is not found
---@return integer? last
---@return string|integer ... captures
---@nodiscard
function string.find(text, pattern, first, plain) end

---Writes values into a text: `%d` `%i` `%u` integer, `%x` `%X` `%o` hexadecimal and octal, `%c` byte, `%s` any value,
---`%q` as Lua writes it, `%p` address, `%%`. The formats for floats (`%f` `%e` `%g` `%a`) raise an error.
---@param format string
---@param ... any
---@return string
---@nodiscard
function string.format(format, ...) end

---Walks over all matches of a pattern: `for word in text:gmatch("%a+") do`.
---@param text string
---@param pattern string
---@param first? integer where to start, 1 if missing
---@return fun(): string|integer, ... iterator
function string.gmatch(text, pattern, first) end

---Replaces matches of a pattern.
---@param text string
---@param pattern string
---@param replacement string|table|function a text with `%0` to `%9`, a table to look captures up in, or a function of them
---@param limit? integer how many at most
---@return string text
---@return integer count
---@nodiscard
function string.gsub(text, pattern, replacement, limit) end

---The length in bytes.
---@param text string
---@return integer bytes
---@nodiscard
function string.len(text) end

---The text with ASCII capital letters made small.
---@param text string
---@return string
---@nodiscard
function string.lower(text) end

---The captures of a pattern's first match, or the whole match.
---@param text string
---@param pattern string
---@param first? integer where to start, 1 if missing
---@return string|integer|nil ... nil if there is none
---@nodiscard
function string.match(text, pattern, first) end

---The bytes of values, as `format` says: `>` `<` `=` byte order, `b` `B` `h` `H` `i[n]` `I[n]` `l` `L` `j` `J` `T`
---integers, `s[n]` `z` `c[n]` strings, `x` a zero byte. The formats for floats (`f` `d` `n`) raise an error.
---@param format string
---@param ... integer|string
---@return string bytes
---@nodiscard
function string.pack(format, ...) end

---How many bytes `string.pack` makes with this format.
---@param format string
---@return integer bytes
---@nodiscard
function string.packsize(format) end

---The text `count` times.
---@param text string
---@param count integer
---@param separator? string between two of them
---@return string
---@nodiscard
function string.rep(text, count, separator) end

---The bytes in reverse order.
---@param text string
---@return string
---@nodiscard
function string.reverse(text) end

---The bytes from `first` to `last`.
---@param text string
---@param first integer
---@param last? integer -1, the end, if missing
---@return string
---@nodiscard
function string.sub(text, first, last) end

---The values that `string.pack` packed, and the position behind them.
---@param format string
---@param bytes string
---@param first? integer where to start, 1 if missing
---@return integer|string ...
---@nodiscard
function string.unpack(format, bytes, first) end

---The text with ASCII small letters made capital.
---@param text string
---@return string
---@nodiscard
function string.upper(text) end

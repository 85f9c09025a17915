-- SPDX-License-Identifier: MIT
---@meta utf8

---UTF-8 encoded text. Positions are in bytes. With `lax`, code points up to 0x7FFFFFFF are taken.
---@class utf8lib
utf8 = {}

---A pattern that matches one character.
---@type string
utf8.charpattern = "[\0-\x7F\xC2-\xFD][\x80-\xBF]*"

---The characters of these code points as one string.
---@param ... integer
---@return string
---@nodiscard
function utf8.char(...) end

---Walks over the characters: `for position, code in utf8.codes(text) do`. Raises an error at bytes that are no UTF-8.
---@param text string
---@param lax? boolean
---@return fun(text: string, position: integer): integer, integer iterator
function utf8.codes(text, lax) end

---The code points of the characters that start between two positions. Raises an error at bytes that are no UTF-8.
---@param text string
---@param first? integer 1 if missing
---@param last? integer `first` if missing
---@param lax? boolean
---@return integer ...
---@nodiscard
function utf8.codepoint(text, first, last, lax) end

---How many characters start between two positions.
---@param text string
---@param first? integer 1 if missing
---@param last? integer -1, the end, if missing
---@param lax? boolean
---@return integer? count nil at bytes that are no UTF-8
---@return integer? position of the first such byte
---@nodiscard
function utf8.len(text, first, last, lax) end

---The position of the character that is `n` characters behind (or, negative, before) the one at position `first`.
---@param text string
---@param n integer
---@param first? integer 1 if missing, the end for negative `n`
---@return integer? position nil if there is none
---@nodiscard
function utf8.offset(text, n, first) end

-- SPDX-License-Identifier: MIT
---@meta table

---Work on lists: tables with the keys 1 to n.
---@class tablelib
table = {}

---The strings and integers of a list in one string.
---@param list (string|integer)[]
---@param separator? string
---@param first? integer 1 if missing
---@param last? integer the list's length if missing
---@return string
---@nodiscard
function table.concat(list, separator, first, last) end

---Inserts a value at a position, or at the end: `table.insert(list, value)`, `table.insert(list, position, value)`.
---@param list table
---@param position integer
---@param value any
---@overload fun(list: table, value: any)
function table.insert(list, position, value) end

---Copies the values from `first` to `last` to where `to` is, in another list if one is given.
---@param from table
---@param first integer
---@param last integer
---@param to integer
---@param target? table
---@return table target
function table.move(from, first, last, to, target) end

---A list of the arguments, with their number in the field `n`.
---@param ... any
---@return { n: integer, [integer]: any }
---@nodiscard
function table.pack(...) end

---Takes a value out of a list, the last if no position is given, and answers it.
---@param list table
---@param position? integer
---@return any value
function table.remove(list, position) end

---Sorts a list in place.
---@param list table
---@param less? fun(a: any, b: any): boolean whether `a` comes before `b`
function table.sort(list, less) end

---The values of a list.
---@param list table
---@param first? integer 1 if missing
---@param last? integer the list's length if missing
---@return any ...
---@nodiscard
function table.unpack(list, first, last) end

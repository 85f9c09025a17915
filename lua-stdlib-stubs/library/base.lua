-- SPDX-License-Identifier: MIT
---@meta _

---The table of all globals of the Lua state. Each CPU has a state of its own: what one packet leaves in a global is seen
---only by packets on the same CPU.
---@type table<string, any>
_G = {}

---The version of Lua.
---@type string
_VERSION = "Lua 5.4"

---Raises an error if `value` is false or nil, else returns all its arguments.
---@generic T
---@param value T
---@param message? any the error, "assertion failed!" if missing
---@param ... any
---@return T, any ...
function assert(value, message, ...) end

---With `"count"`: how much memory the Lua state holds, in **bytes** (stock Lua answers in kilobytes). The other options of stock
---Lua are accepted and do nothing: the collector runs by itself.
---@param option? "count"|"collect"|"step"|"stop"|"restart"|"isrunning"|"incremental"|"generational"|"setpause"|"setstepmul"
---@param ... any ignored
---@return integer bytes 0 for all but `"count"`
function collectgarbage(option, ...) end

---Raises an error. It ends the callback unless a `pcall` catches it; then the packet passes and the error is counted.
---@param message? any
---@param level? integer whose place to add to a text: 1 the caller of `error`, 2 its caller, 0 nobody's
function error(message, level) end

---The metatable of a value, or its field `__metatable` where it has one; nil if there is none.
---@param object any
---@return any metatable
---@nodiscard
function getmetatable(object) end

---Walks over the list part of a table: `for index, value in ipairs(list) do`, from 1 to before the first nil.
---@generic T
---@param list T[]
---@return fun(list: T[], index: integer): integer, T iterator
---@return T[] list
---@return integer start 0
function ipairs(list) end

---Compiles a piece of source text; does not run it. Bytecode is refused.
---@param chunk string|fun(): string? the text, or a function that answers it piece by piece and nil at the end
---@param chunkname? string for messages
---@param mode? "t" the kernel loads text only
---@param env? table its globals, the state's if missing
---@return function? compiled nil after a mistake
---@return string? message what the mistake was
function load(chunk, chunkname, mode, env) end

---The next key of a table and its value, in no particular order; nil behind the last.
---@param table table
---@param key? any the key before; the first key if missing
---@return any key
---@return any value
---@nodiscard
function next(table, key) end

---Walks over all keys of a table: `for key, value in pairs(t) do`.
---@generic K, V
---@param t table<K, V>
---@return fun(t: table<K, V>, key?: K): K, V iterator
---@return table<K, V> t
---@return nil start
function pairs(t) end

---Calls a function and catches errors in it. Running out of the budget for one packet can't be caught.
---@param f function
---@param ... any arguments
---@return boolean ok
---@return any result the function's results, or the error
---@return any ...
function pcall(f, ...) end

---Writes its arguments to the kernel log, tabs between them. The log takes 2048 bytes a second from each CPU and drops
---the rest: not for every packet.
---@param ... any
function print(...) end

---Whether two values are the same, without asking metamethods.
---@param a any
---@param b any
---@return boolean
---@nodiscard
function rawequal(a, b) end

---`table[key]` without metamethods.
---@param table table
---@param key any
---@return any
---@nodiscard
function rawget(table, key) end

---`#value` without metamethods.
---@param value table|string
---@return integer length
---@nodiscard
function rawlen(value) end

---`table[key] = value` without metamethods.
---@param table table
---@param key any not nil
---@param value any
---@return table table
function rawset(table, key, value) end

---A built-in library by its name: "xdp", "xdplua", "data", "string", ... They all are globals too. Nothing else can be
---loaded: the scripts of a project are listed in its project file and share their globals.
---@param name string
---@return any library
function require(name) end

---The arguments from number `index` on (from the end if it is negative), or with `"#"` how many there are.
---@param index integer|"#"
---@param ... any
---@return any ...
---@nodiscard
function select(index, ...) end

---Gives a table its metatable. Raises an error if the old one is protected by a field `__metatable`.
---@param table table
---@param metatable table?
---@return table table
function setmetatable(table, metatable) end

---The integer that a text denotes, or nil. There are no floats: "1.5" gives nil.
---@param value any
---@param base? integer 2 to 36; `value` must then be a string
---@return integer? number
---@nodiscard
function tonumber(value, base) end

---A text for any value. For a data object: its bytes.
---@param value any
---@return string
---@nodiscard
function tostring(value) end

---The name of a value's type.
---@param value any
---@return "nil"|"number"|"string"|"boolean"|"table"|"function"|"thread"|"userdata" name
---@nodiscard
function type(value) end

---Like `pcall`, with a function that is given the error where it happens and makes the result of it.
---@param f function
---@param handler fun(error: any): any
---@param ... any arguments
---@return boolean ok
---@return any result
---@return any ...
function xpcall(f, handler, ...) end

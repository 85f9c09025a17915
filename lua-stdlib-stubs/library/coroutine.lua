-- SPDX-License-Identifier: MIT
---@meta coroutine

---Coroutines. The callback itself can't yield: a coroutine has to end, or be given up, before the verdict.
---@class coroutinelib
coroutine = {}

---Ends a coroutine that is suspended or dead and closes its variables.
---@param co thread
---@return boolean ok
---@return any error
function coroutine.close(co) end

---A new coroutine, suspended.
---@param f function
---@return thread co
---@nodiscard
function coroutine.create(f) end

---Whether a coroutine, the running one if none is given, can yield.
---@param co? thread
---@return boolean
---@nodiscard
function coroutine.isyieldable(co) end

---Starts or continues a coroutine; errors in it are caught.
---@param co thread
---@param ... any the function's arguments, or the results of its `yield`
---@return boolean ok
---@return any ... what it yielded or returned, or the error
function coroutine.resume(co, ...) end

---The running coroutine.
---@return thread co
---@return boolean main whether it is the one that the callback runs in
---@nodiscard
function coroutine.running() end

---What a coroutine is doing.
---@param co thread
---@return "running"|"suspended"|"normal"|"dead" status
---@nodiscard
function coroutine.status(co) end

---A new coroutine as a function that continues it; errors in it are raised.
---@param f function
---@return function continue
---@nodiscard
function coroutine.wrap(f) end

---Suspends the running coroutine; its `resume` answers these values.
---@param ... any
---@return any ... the arguments of the next `resume`
function coroutine.yield(...) end

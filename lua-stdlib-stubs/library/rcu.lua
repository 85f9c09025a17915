-- SPDX-License-Identifier: MIT
---@meta rcu

---A table from strings to values that all Lua states of the machine share: every CPU, every interface, every set of scripts.
---It outlives scripts, so it is where to keep what must survive their replacement.
---
---`rcu[key] = value` is seen at once by all CPUs; `nil` deletes. Reading, changing and writing back is not atomic. Keys
---have up to 255 bytes, strings up to 8192; when the store is full (`rcu_entries` and `rcu_bytes`, parameters of the kernel
---module), a write raises an error. Keys and values of other types raise an error, too.
---@class rcu
---@field [string] string|integer|boolean|nil
rcu = {}

---Calls a function for each key, in no order. It may read and write the table: what is there all the time is met once.
---An error of the function ends it. This name can't be a key.
---@param f fun(key: string, value: string|integer|boolean)
function rcu.for_each(f) end

-- SPDX-License-Identifier: MIT
-- What is known, in the store that all CPUs share and that survives a replace of the scripts:
--   rcu["dns/" .. name]     expiry (seconds of the monotonic clock; 0: never) << 32 | address
--   rcu["dns#" .. slot]     the one name that may be cached in this slot, which bounds the cache
--   rcu["dns?" .. slot]     a query that the resolver has yet to answer
-- The store's own bound is for the whole machine: a cache that filled it would take it from others.

local CACHE_SLOTS <const> = 4096
local PENDING_SLOTS <const> = 1024
local PENDING_SECONDS <const> = 5
local TTL_MAX <const> = 86400
local STATIC_TTL <const> = 3600
local NAME_MAX <const> = 251 -- a key of the store has up to 255 bytes

-- Address and time to live of a name in lower case; nil when it is unknown or has expired.
function dns.find(name)
  if #name > NAME_MAX then return nil end
  local key = "dns/" .. name
  local record = rcu[key]
  if not record then return nil end
  local expiry = record >> 32
  if expiry == 0 then return record, STATIC_TTL end
  local ttl = expiry - dns.now()
  if ttl > 0 then return record & 0xffffffff, ttl end
  rcu[key] = nil
  return nil
end

-- A record that never expires, by hand: dns.record("www.example.com", 0xc0000201). A nil address deletes.
function dns.record(name, address)
  rcu["dns/" .. dns.encode_name(name)] = address
end

-- Forgets the name that had the slot before, unless it is a record by hand.
local function take_slot(slot, name)
  local before = rcu[slot]
  if before == name then return end
  if before then
    local record = rcu["dns/" .. before]
    if record and record >> 32 ~= 0 then rcu["dns/" .. before] = nil end
  end
  rcu[slot] = name
end

local function cache(name, address, ttl)
  local key = "dns/" .. name
  local record = rcu[key]
  if record and record >> 32 == 0 then return end
  take_slot("dns#" .. xdplua.checksum(name) % CACHE_SLOTS, name)
  rcu[key] = (dns.now() + ttl) << 32 | address
end

local function write(key, value)
  rcu[key] = value
end

-- Both may find the store full, by what other scripts keep there: then nothing is kept, and the packet is not to blame.
function dns.cache(name, address, ttl)
  if ttl > 0 and #name <= NAME_MAX then pcall(cache, name, address, math.min(ttl, TTL_MAX)) end
end

local function pending_key(id, port)
  return "dns?" .. (id ~ port) % PENDING_SLOTS
end

-- `who` is what makes a query unique: addresses, ports, id. A newer query may take the slot of an older one.
function dns.remember(id, port, who, question)
  pcall(write, pending_key(id, port), who .. string.pack(">I8", dns.now() + PENDING_SECONDS) .. question)
end

-- Whether exactly this was asked a moment ago. It counts once.
function dns.was_asked(id, port, who, question)
  local key = pending_key(id, port)
  local pending = rcu[key]
  if not pending or pending:sub(1, #who) ~= who or pending:sub(#who + 9) ~= question then return false end
  rcu[key] = nil
  return string.unpack(">I8", pending, #who + 1) >= dns.now()
end

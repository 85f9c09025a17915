-- SPDX-License-Identifier: MIT
-- Drops SYN packets above a rate: of each source, and to each protected port. Everything else passes.
-- A token bucket is kept as one number, the time at which it will be full again: a packet takes a token by moving
-- that time, and nothing has to be refilled. synflood.bpf.c does the same in eBPF.

local action = xdp.action

local IPV4 <const> = 0x0800
local TCP <const> = 6
local FRAGMENT_OFFSET <const> = 0x1fff
local SYN <const> = 0x02
local ACK <const> = 0x10

-- Sources share this many buckets: a flood from forged addresses must not fill the memory. A source that meets another
-- one in its place starts with a full bucket; such floods are for the limits of the ports.
local SLOTS <const> = 1024
local owner, full_at = {}, {}
for slot = 0, SLOTS - 1 do
  owner[slot], full_at[slot] = 0, 0
end
local port_full_at = {}
for port in pairs(limits.ports) do
  port_full_at[port] = 0
end

-- Takes a token; false when there is none.
local function take(buckets, i, limit, now)
  local full = math.max(buckets[i], now)
  if full - now > (limit.burst - 1) * limit.interval then return false end
  buckets[i] = full + limit.interval
  return true
end

local function source_may(source, now)
  local slot = (source * 0x9e3779b1 & 0xffffffff) >> 22
  if owner[slot] ~= source then
    owner[slot], full_at[slot] = source, 0
  end
  return take(full_at, slot, limits.source, now)
end

function synflood(pkt)
  if pkt:u16(12) ~= IPV4 or pkt:byte(23) ~= TCP then return action.pass end
  if pkt:u16(20) & FRAGMENT_OFFSET ~= 0 then return action.pass end
  local tcp = 14 + (pkt:byte(14) & 15) * 4
  local flags = pkt:byte(tcp + 13)
  if not flags or flags & (SYN | ACK) ~= SYN then return action.pass end

  local now, port = xdplua.clock_ns(), pkt:u16(tcp + 2)
  -- the source first: what it may not do takes nothing from the others
  if not source_may(pkt:u32(26), now) then return action.drop end
  local limit = limits.ports[port]
  if limit and not take(port_full_at, port, limit, now) then return action.drop end
  return action.pass
end

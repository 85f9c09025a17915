-- SPDX-License-Identifier: MIT
-- The rules that xdpluatables has put into the store, one list for each interface:
--   rcu["forward/<ifindex>"]           a byte (1: the last match counts, 0: the first), then 37 bytes for each rule
--   rcu["forward/<ifindex>/version"]   another number after every change
-- Unpacking a list for each packet would cost too much: it is kept until the version is another.

-- source, its mask, destination, its mask, first and last source port, first and last destination port,
-- protocol, and what to put in: source, its port, destination, its port (0: nothing)
local RULE <const> = ">I4I4I4I4I2I2I2I2BI4I2I4I2"
local RULE_BYTES <const> = string.packsize(RULE)

---@class rule
---@field source integer
---@field source_mask integer
---@field destination integer
---@field destination_mask integer
---@field sport_low integer
---@field sport_high integer
---@field dport_low integer
---@field dport_high integer
---@field protocol integer 0: UDP and TCP
---@field to_source integer
---@field to_sport integer
---@field to_destination integer
---@field to_dport integer

---@class table_of_rules
---@field version_key string
---@field list_key string
---@field version integer?
---@field last_match boolean
---@field [integer] rule

local tables = {} ---@type table<integer, table_of_rules>

local function unpack_rule(list, position)
  local rule = {}
  rule.source, rule.source_mask, rule.destination, rule.destination_mask,
    rule.sport_low, rule.sport_high, rule.dport_low, rule.dport_high, rule.protocol,
    rule.to_source, rule.to_sport, rule.to_destination, rule.to_dport = RULE:unpack(list, position)
  return rule
end

-- The version is read before the list and written after it, so no list is ever taken for a newer one than it is.
local function read(ifindex, version)
  local rules = { version_key = "forward/" .. ifindex .. "/version", list_key = "forward/" .. ifindex, version = version }
  local list = rcu[rules.list_key] or "\0"
  rules.last_match = list:byte() == 1
  for position = 2, #list - RULE_BYTES + 1, RULE_BYTES do
    rules[#rules + 1] = unpack_rule(list, position)
  end
  tables[ifindex] = rules
  return rules
end

local function rules_of(ifindex)
  local rules = tables[ifindex]
  if not rules then rules = read(ifindex, nil) end
  local version = rcu[rules.version_key]
  if version ~= rules.version then rules = read(ifindex, version) end
  return rules
end

-- The rule for a packet that came in on the interface, or nil.
function find_rule(ifindex, protocol, source, destination, sport, dport)
  local rules = rules_of(ifindex)
  local found
  for i = 1, #rules do
    local rule = rules[i]
    if source & rule.source_mask == rule.source and destination & rule.destination_mask == rule.destination
      and dport >= rule.dport_low and dport <= rule.dport_high
      and sport >= rule.sport_low and sport <= rule.sport_high
      and (rule.protocol == 0 or rule.protocol == protocol) then
      if not rules.last_match then return rule end
      found = rule
    end
  end
  return found
end

-- SPDX-License-Identifier: MIT
-- For the captures beside: rules as xdpluatables writes them, for the interface with index 1.
local ANY <const> = { 0, 0 }
local PORTS <const> = { 0, 65535 }

local function rule(r)
  local source, destination = r.source or ANY, r.destination or ANY
  local sport, dport = r.sport or PORTS, r.dport or PORTS
  return string.pack(">I4I4I4I4I2I2I2I2BI4I2I4I2", source[1], source[2], destination[1], destination[2], sport[1], sport[2],
    dport[1], dport[2], r.protocol or 0, r.to_source or 0, r.to_sport or 0, r.to_destination or 0, r.to_dport or 0)
end

rcu["forward/1"] = "\0"
  .. rule { destination = { 0x0a000002, 0xffffffff }, dport = { 2222, 2222 }, protocol = 17, to_destination = 0xc0a80001, to_dport = 53 }
  .. rule { source = { 0x0a4d0000, 0xffff0000 }, dport = { 8080, 8090 }, protocol = 6, to_source = 0x0a000002, to_sport = 9999,
    to_destination = 0xc0a80002 }
  .. rule { destination = { 0x0a000007, 0xffffffff }, to_destination = 0xc0a80007 }
  .. rule { destination = { 0x0a000007, 0xffffffff }, to_destination = 0xc0a80009 }
  .. rule { destination = { 0x0a000008, 0xffffffff }, to_destination = 0xc6336401 }
rcu["forward/1/version"] = 1

-- SPDX-License-Identifier: MIT
-- Forwards what a rule of xdpluatables matches: addresses and ports are substituted, the frame goes straight to the
-- next hop. Everything else passes as it came.

local action = xdp.action

local IPV4 <const> = 0x0800
local ETHERNET_BYTES <const> = 14
local UDP <const> = 17
local TCP <const> = 6
local FRAGMENT <const> = 0x3fff -- more fragments, or an offset: only the first has ports, and checksums need all

local ethernet = data.layout {
  to = { 0, 6, "string" },
  from = { 6, 6, "string" },
}

local ipv4 = data.layout {
  ttl = { 64, 8 },
  source = { 96, 32 },
  destination = { 128, 32 },
}

local ports = data.layout {
  source = { 0, 16 },
  destination = { 16, 16 },
}

local function substitute(ip, transport, rule)
  ip.ttl = ip.ttl - 1
  if rule.to_source ~= 0 then ip.source = rule.to_source end
  if rule.to_destination ~= 0 then ip.destination = rule.to_destination end
  if rule.to_sport ~= 0 then transport.source = rule.to_sport end
  if rule.to_dport ~= 0 then transport.destination = rule.to_dport end
end

function forward(pkt)
  if pkt:u16(12) ~= IPV4 then return action.pass end
  local version_and_length, protocol = pkt:byte(14), pkt:byte(23)
  if protocol ~= UDP and protocol ~= TCP then return action.pass end
  if version_and_length < 0x45 or version_and_length > 0x4f then return action.pass end
  if pkt:u16(20) & FRAGMENT ~= 0 then return action.pass end
  local start = ETHERNET_BYTES + (version_and_length & 15) * 4
  local source, destination = pkt:u32(26), pkt:u32(30)
  local sport, dport = pkt:u16(start), pkt:u16(start + 2)
  if not dport then return action.pass end

  local rule = find_rule(xdplua.get_ifindex(), protocol, source, destination, sport, dport)
  if not rule then return action.pass end
  -- a packet at its journey's end is the kernel's: it tells the sender
  if pkt:byte(22) <= 1 then return action.pass end

  -- first the way, then the packet: without a way it stays as it is
  local target = rule.to_destination ~= 0 and rule.to_destination or destination
  local ifindex, to, from = xdplua.fib_lookup(target)
  if not ifindex then return action.pass end

  pkt:layout(ethernet)
  pkt.to, pkt.from = to, from
  substitute(pkt:segment(ETHERNET_BYTES, nil, ipv4), pkt:segment(start, nil, ports), rule)
  return xdplua.do_redirect(ifindex) or action.drop -- the interface has gone this very moment
end

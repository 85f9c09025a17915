-- SPDX-License-Identifier: MIT
-- Drops TCP to port 80 and passes everything else.
-- Offsets and lengths are in bits; bit 0 is the first one on the wire.

local action = xdp.action

local ethernet = data.layout {
  type = { 96, 16 },        -- 0x0800: IPv4
}

local ipv4 = data.layout {
  ihl = { 4, 4 },           -- header length in units of 4 bytes
  fragment = { 51, 13 },    -- offset; only the first fragment has a TCP header
  protocol = { 72, 8 },     -- 6: TCP
}

local tcp = data.layout {
  destination = { 16, 16 },
}

local ETHERNET_BYTES <const> = 14
local IPV4 <const> = 0x0800
local TCP <const> = 6

function callback(pkt)
  pkt:layout(ethernet)
  if pkt.type ~= IPV4 then return action.pass end

  local ip = pkt:segment(ETHERNET_BYTES)
  if not ip then return action.pass end
  ip:layout(ipv4)
  if ip.protocol ~= TCP or ip.fragment ~= 0 then return action.pass end

  local header = ip:segment(ip.ihl * 4)
  if not header then return action.pass end
  header:layout(tcp)
  if header.destination == 80 then return action.drop end

  return action.pass
end

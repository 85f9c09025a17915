-- SPDX-License-Identifier: MIT
-- Called for each packet that arrives at the interface; what it returns is done to the packet.
-- pkt is the whole frame. Offsets and lengths are in bits; bit 0 is the first one on the wire.

local action = xdp.action

local ethernet = data.layout {
  destination = { 0, 48 },
  source = { 48, 48 },
  type = { 96, 16 },
}

local ETHERTYPE_TEST <const> = 0x88B5 -- kept free by the IEEE for experiments

function callback(pkt)
  pkt:layout(ethernet)
  if pkt.type == ETHERTYPE_TEST then
    return action.drop
  end
  return action.pass
end

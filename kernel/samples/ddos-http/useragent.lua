-- SPDX-License-Identifier: MIT
-- Drops HTTP requests to port 80 whose User-Agent begins with one of these names, in capitals or not. The header has to be
-- in the first bytes of one packet. useragent.bpf.c does the same in eBPF.

local action = xdp.action

local blocked = { "masscan", "nikto", "sqlmap", "zgrab" }

local IPV4 <const> = 0x0800
local TCP <const> = 6
local FRAGMENT_OFFSET <const> = 0x1fff
local HEAD_BYTES <const> = 512

-- The first bytes of a TCP payload to the port; nil for anything else. Padding of the frame is no payload.
local function payload_to(pkt, port)
  if pkt:u16(12) ~= IPV4 or pkt:byte(23) ~= TCP then return nil end
  if pkt:u16(20) & FRAGMENT_OFFSET ~= 0 then return nil end
  local tcp = 14 + (pkt:byte(14) & 15) * 4
  local offset = pkt:u16(tcp + 12)
  if not offset or pkt:u16(tcp + 2) ~= port then return nil end
  local start = tcp + (offset >> 12) * 4
  return pkt:string(start, math.min(14 + pkt:u16(16) - start, HEAD_BYTES))
end

function useragent(pkt)
  local head = payload_to(pkt, 80)
  if not head then return action.pass end
  head = head:lower()
  local _, before = head:find("\nuser%-agent:[ \t]*")
  if not before then return action.pass end
  for i = 1, #blocked do
    local name = blocked[i]
    if head:sub(before + 1, before + #name) == name then return action.drop end
  end
  return action.pass
end

-- SPDX-License-Identifier: MIT
-- cachedns: for the interface towards the resolver. Learns from answers, and passes every packet.
-- Anybody can send packets from port 53, so an answer counts only if dnsserver has seen the very query: same addresses,
-- ports and id, and the same question, letter by letter.

local find_udp, name_end, read_name = dns.find_udp, dns.name_end, dns.read_name

local A_IN <const> = 0x00010001
local A <const> = 1
local CNAME <const> = 5
local ANSWERS_MAX <const> = 16

-- The first address of the chain of aliases that starts at the name, with the shortest time to live of the chain.
local function learn(pkt, message, pos, limit, count, name)
  local owner, shortest = name, 0x7fffffff
  for _ = 1, math.min(count, ANSWERS_MAX) do
    local found, fields = read_name(pkt, pos, message)
    local length = fields and pkt:u16(fields + 8)
    if not length or fields + 10 + length > limit then return end
    if found == owner and pkt:u16(fields + 2) == 1 then
      local kind, ttl = pkt:u16(fields), pkt:u32(fields + 4)
      if ttl > 0x7fffffff then ttl = 0 end -- RFC 2181, 8
      shortest = math.min(shortest, ttl)
      if kind == A and length == 4 then
        local address = pkt:u32(fields + 10)
        if address then dns.cache(name, address, shortest) end
        return
      elseif kind == CNAME then
        owner = read_name(pkt, fields + 10, message)
        if not owner then return end
      end
    end
    pos = fields + 10 + length
  end
end

function cachedns(pkt)
  local udp = find_udp(pkt)
  if not udp or pkt:u16(udp) ~= 53 then return xdp.action.pass end
  local message = udp + 8
  local flags, answers = pkt:u16(message + 2), pkt:u16(message + 6)
  -- a complete answer (QR), of a plain query, not cut (TC), response code 0
  if not answers or flags & 0xfa0f ~= 0x8000 or pkt:u16(message + 4) ~= 1 then return xdp.action.pass end
  local stop = name_end(pkt, message + 12)
  if not stop or pkt:u32(stop) ~= A_IN then return xdp.action.pass end

  local question = pkt:string(message + 12, stop - message - 12)
  local who = pkt:string(30, 4) .. pkt:string(26, 4) .. pkt:string(udp + 2, 2) .. pkt:string(udp, 2) .. pkt:string(message, 2)
  if dns.was_asked(pkt:u16(message), pkt:u16(udp + 2), who, question) then
    learn(pkt, message, stop + 4, udp + pkt:u16(udp + 4), answers, question:lower())
  end
  return xdp.action.pass
end

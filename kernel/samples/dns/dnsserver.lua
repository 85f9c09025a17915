-- SPDX-License-Identifier: MIT
-- dnsserver: for the interface towards the clients. Answers questions for an address (type A, class IN) that it knows,
-- remembers the others for cachedns, and passes everything else.

local find_udp, name_end = dns.find_udp, dns.name_end

local A_IN <const> = 0x00010001
local OPT <const> = 41
-- one question and nothing else, with and without one additional record
local PLAIN <const> = 0x0001000000000000
local WITH_ADDITIONAL <const> = 0x0001000000000001

-- made once: the record of an answer. Its name is a pointer to the question, so it has the question's letters.
local answer = assert(data.new("\xc0\x0c" .. "\0\1" .. "\0\1" .. "\0\0\0\0" .. "\0\4" .. "\0\0\0\0"))
answer:layout(data.layout {
  ttl = { 48, 32 },
  address = { 96, 32 },
})

-- EDNS (RFC 6891) without DNSSEC: an answer without it will do. A client that wants signatures has to ask the resolver.
local function is_plain_edns(pkt, pos)
  local extended = pkt:u32(pos + 5) -- response code, version, DO and reserved bits
  return extended and pkt:byte(pos) == 0 and pkt:u16(pos + 1) == OPT and extended & 0xffff8000 == 0
end

-- Turns the query into its answer; nil, and the packet as it was, when that is not possible.
local function reply(pkt, message, stop, flags, address, ttl)
  local additional = pkt:byte(message + 11)
  answer.ttl, answer.address = ttl, address
  pkt[message + 2] = 0x80 | flags >> 8 & 0x01 -- it is a response; RD as in the query
  pkt[message + 3] = 0x80 | flags & 0x10 -- recursion is available; CD as in the query
  pkt[message + 7] = 1
  pkt[message + 11] = 0
  local verdict = xdplua.udp_reply(answer, stop + 4)
  if not verdict then
    pkt[message + 2], pkt[message + 3], pkt[message + 7], pkt[message + 11] = flags >> 8, flags & 0xff, 0, additional
  end
  return verdict
end

function dnsserver(pkt)
  local udp = find_udp(pkt)
  if not udp or pkt:u16(udp + 2) ~= 53 then return xdp.action.pass end
  local message = udp + 8
  local counts = pkt:u64(message + 4)
  if counts ~= PLAIN and counts ~= WITH_ADDITIONAL then return xdp.action.pass end
  -- a query (QR) of the plain kind, not cut (TC)
  local flags = pkt:u16(message + 2)
  if flags & 0xfa00 ~= 0 then return xdp.action.pass end
  local stop = name_end(pkt, message + 12)
  if not stop or pkt:u32(stop) ~= A_IN then return xdp.action.pass end

  local question = pkt:string(message + 12, stop - message - 12)
  local address, ttl = dns.find(question:lower())
  if address and (counts == PLAIN or is_plain_edns(pkt, stop + 4)) then
    return reply(pkt, message, stop, flags, address, ttl) or xdp.action.pass
  end
  if not address then
    local who = pkt:string(26, 8) .. pkt:string(udp, 4) .. pkt:string(message, 2)
    dns.remember(pkt:u16(message), pkt:u16(udp), who, question)
  end
  return xdp.action.pass
end

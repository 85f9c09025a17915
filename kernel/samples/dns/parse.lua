-- SPDX-License-Identifier: MIT
-- From a frame to the DNS message in it. All offsets are bytes from the start of the frame.

dns = {}

local IPV4 <const> = 0x0800
local UDP <const> = 17
local FRAGMENT <const> = 0x3fff -- more fragments, or an offset

-- Where the UDP header starts; nil for everything else, fragments too.
function dns.find_udp(pkt)
  if pkt:u16(12) ~= IPV4 or pkt:byte(23) ~= UDP then return nil end
  local version_and_length = pkt:byte(14)
  if version_and_length < 0x45 or version_and_length > 0x4f then return nil end
  if pkt:u16(20) & FRAGMENT ~= 0 then return nil end
  return 14 + (version_and_length & 15) * 4
end

function dns.now()
  return xdplua.clock_ns() // 1000000000
end

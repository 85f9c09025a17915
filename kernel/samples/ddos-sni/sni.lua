-- SPDX-License-Identifier: MIT
-- Drops the TLS ClientHello to port 443 that names a blocked host (SNI, RFC 6066, 3). The name has to be in the first
-- packet of the connection. sni.bpf.c does the same in eBPF.

local action = xdp.action

local IPV4 <const> = 0x0800
local TCP <const> = 6
local FRAGMENT_OFFSET <const> = 0x1fff
local HANDSHAKE <const> = 22
local CLIENT_HELLO <const> = 1
local SERVER_NAME <const> = 0
local EXTENSIONS_MAX <const> = 32

-- Where the TCP payload to the port starts; nil for anything else.
local function payload_to(pkt, port)
  if pkt:u16(12) ~= IPV4 or pkt:byte(23) ~= TCP then return nil end
  if pkt:u16(20) & FRAGMENT_OFFSET ~= 0 then return nil end
  local tcp = 14 + (pkt:byte(14) & 15) * 4
  local offset = pkt:u16(tcp + 12)
  if not offset or pkt:u16(tcp + 2) ~= port then return nil end
  return tcp + (offset >> 12) * 4
end

-- Where the extensions of a ClientHello start. Before them (RFC 8446, 4.1.2): headers of record and message, version and
-- random, then the session id, the cipher suites and the compression methods, each behind its length.
local function extensions(pkt, record)
  if pkt:byte(record) ~= HANDSHAKE or pkt:byte(record + 5) ~= CLIENT_HELLO then return nil end
  local session = record + 43
  local length = pkt:byte(session)
  local ciphers = length and session + 1 + length
  length = ciphers and pkt:u16(ciphers)
  local compression = length and ciphers + 2 + length
  length = compression and pkt:byte(compression)
  return length and compression + 1 + length + 2
end

-- The name in the extension server_name, in lower case.
local function server_name(pkt, pos)
  for _ = 1, EXTENSIONS_MAX do
    local kind, length = pkt:u16(pos), pkt:u16(pos + 2)
    if not length then return nil end
    if kind == SERVER_NAME then
      local size = pkt:u16(pos + 7)
      if not size or size > 255 or pkt:byte(pos + 6) ~= 0 then return nil end
      local name = pkt:string(pos + 9, size)
      return name and name:lower()
    end
    pos = pos + 4 + length
  end
  return nil
end

function sni(pkt)
  local record = payload_to(pkt, 443)
  local pos = record and extensions(pkt, record)
  local name = pos and server_name(pkt, pos)
  -- the name, and what it is below of
  while name do
    if blocked[name] then return action.drop end
    local dot = name:find(".", 1, true)
    name = dot and name:sub(dot + 1)
  end
  return action.pass
end

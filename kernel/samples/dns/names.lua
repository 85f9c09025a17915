-- SPDX-License-Identifier: MIT
-- Domain names as they stand in messages (RFC 1035, 3.1): labels, each behind a byte with its length, and a zero byte.
-- In this form a name is one string, with no question of what a dot in a label means, and `lower` never meets the
-- lengths: these are below 64.

local NAME_MAX <const> = 255
local LABEL_MAX <const> = 63
local POINTERS_MAX <const> = 8 -- more than any server uses in one name

-- Where the name that starts at `pos` ends, without compression; nil when it is damaged.
function dns.name_end(pkt, pos)
  local limit = pos + NAME_MAX
  while pos < limit do
    local length = pkt:byte(pos)
    if length == 0 then return pos + 1 end
    if not length or length > LABEL_MAX then return nil end
    pos = pos + length + 1
  end
  return nil
end

-- Reads a name that may be compressed, in lower case. Returns it and where it ends, or nil when it is damaged. Each pointer
-- has to lead to an earlier place than all before it, so there are no loops.
function dns.read_name(pkt, pos, message)
  local parts = {}
  local size, pointers, earliest, after = 0, 0, pos, nil
  while size < NAME_MAX do
    local length = pkt:byte(pos)
    if not length then return nil end
    if length == 0 then
      parts[#parts + 1] = "\0"
      return table.concat(parts):lower(), after or pos + 1
    elseif length <= LABEL_MAX then
      parts[#parts + 1] = pkt:string(pos, length + 1) -- nil at the packet's end, which the next byte tells, too
      size = size + length + 1
      pos = pos + length + 1
    else
      local pointer = pkt:u16(pos)
      if not pointer or pointer < 0xc000 or pointers == POINTERS_MAX then return nil end
      after = after or pos + 2
      pointers = pointers + 1
      pos = message + (pointer & 0x3fff)
      if pos >= earliest then return nil end
      earliest = pos
    end
  end
  return nil
end

-- "www.example.com" as it stands in a message, in lower case.
function dns.encode_name(text)
  local name = text:lower():gsub("([^.]+)%.?", function(label)
    assert(#label <= LABEL_MAX, "a label has at most 63 bytes")
    return string.char(#label) .. label
  end)
  assert(#name < NAME_MAX, "a name has at most 255 bytes")
  return name .. "\0"
end

-- SPDX-License-Identifier: MIT
---@meta xdplua

---What a script can do with the packet that is being judged, and ask about it. What needs a packet raises an error outside of
---a callback; what can't be done gives nil and a text, and leaves the packet as it was.
---@class xdplua
xdplua = {}

---The index of the network interface that the packet came in on (the number before the name in `ip link`).
---@return integer? ifindex nil outside of a callback
---@nodiscard
function xdplua.get_ifindex() end

---Nanoseconds on a clock that never goes back, for rates and lifetimes. It works outside of a callback, too.
---@return integer ns
---@nodiscard
function xdplua.clock_ns() end

---The internet checksum (RFC 1071) of bytes: 0 over bytes that contain their right checksum.
---@param bytes data.object|string
---@param start? integer a sum of 16-bit words to begin with, such as that of a pseudo-header
---@return integer checksum 0 to 65535
---@nodiscard
function xdplua.checksum(bytes, start) end

---Makes the packet's checksums right after writing into it: IPv4's, and those of TCP and UDP in it (a UDP packet without one
---keeps none, fragments are left alone).
---@return boolean? done
---@return string? problem
function xdplua.fix_checksums() end

---Turns a UDP packet into an answer to its sender: swaps addresses and ports, keeps the bytes up to `offset`, puts `payload`
---behind them, and makes lengths and checksums right (the time to live becomes 64). Return its result, or `xdp.action.tx`.
---
---The packet becomes longer or shorter: `pkt` covers it as it is then, with its layout, and segments made before read as nil.
---Answers nil for what is not IPv4 and UDP to one host, for fragments, for an `offset` outside of the request's payload, and
---when there is no room behind the packet, which is counted (`no_room`): in native mode there can be as little as 12 bytes.
---
---```lua
---return xdplua.udp_reply(data.new(answer), 14 + 20 + 8) or xdp.action.pass
---```
---@param payload data.object|string
---@param offset integer bytes from the start of the Ethernet frame
---@param skb? any ignored; the original's later scripts pass it
---@return xdp.action? action `xdp.action.tx`
---@return string? problem
function xdplua.udp_reply(payload, offset, skb) end

---Turns a TCP packet into a RST to its sender, without payload and options. Return its result. The packet becomes shorter, as
---with `udp_reply`. Answers nil for a RST, for what is not IPv4 and TCP to one host, and for fragments.
---@param skb? any ignored; the original's scripts pass it
---@return xdp.action? action `xdp.action.tx`
---@return string? problem
function xdplua.tcp_rst_reply(skb) end

---Chooses the interface that the packet leaves by when the callback returns `xdp.action.redirect`, which this returns. Makes the
---packet's checksums right, as the original did. In native mode the other interface's driver has to take redirected frames.
---@param ifindex integer of the interface, in the same network namespace
---@param skb? any ignored; the original's later scripts pass it
---@return xdp.action? action `xdp.action.redirect`
---@return string? problem
function xdplua.do_redirect(ifindex, skb) end

---Asks the kernel's routing table where a packet to this address would be forwarded, and changes nothing. (The original also
---rewrote the packet here: that is `fib_rewrite` now.) Of several next hops it is always the first; next hops whose MAC address the
---kernel does not know yet give nil, as do local destinations, tunnels, packets above the interface's MTU, and interfaces with
---forwarding switched off.
---@param ipv4 integer destination, in host order: 0xc0000201 is 192.0.2.1
---@param skb? any ignored; the original's later scripts pass it
---@return integer? ifindex of the interface that it would leave by; nil when there is no way
---@return string to MAC address of the next hop, 6 bytes; without a way, what the problem is
---@return string? from MAC address of the interface, 6 bytes
---@return integer? source first IPv4 address of the interface, 0 if it has none
function xdplua.fib_lookup(ipv4, skb) end

---Looks up as `fib_lookup` does and prepares the packet for that way: MAC addresses, the interface's IPv4 address as the source,
---`ipv4` as the destination, and checksums. The time to live stays: counting it down is up to the script. `do_redirect` sends it.
---@param ipv4 integer destination, in host order
---@return integer? ifindex of the interface to redirect to; nil when there is no way
---@return string? problem
function xdplua.fib_rewrite(ipv4) end

---A BPF map under a name, which other programs of the machine read and write at the same time. (Which ones can be used, and how
---they get their names: `xdplua map` on the machine, docs/maps.md.)
---
---**A handle follows its name.** When the name is bound to another map, the handle is that map's; while it is bound to none, every
---method raises `map 'x' is not bound`.
---
---**Keys and values** of 1, 2, 4 and 8 bytes are integers in the machine's byte order: from 0 up, for 8 bytes any integer (the upper
---half is negative). Writing takes a string of exactly that many bytes as well. All other sizes are strings of exactly that length.
---What does not fit raises an error that tells what would.
---
---**In a per-CPU map** a script sees the value of the CPU that judges the packet; while it is loaded, of the CPU that happens to
---load it.
---
---**Reading, changing and writing back is not atomic**: two CPUs can both add 1 to 5 and store 6. Count in a per-CPU map. Values
---are copied byte by byte, so one that is written meanwhile can come half old and half new, as for `bpf_map_lookup_elem` in user
---space.
---@class xdplua.map
local map = {}

---The value of a key.
---@param key integer|string
---@return integer|string? value nil when the key is not there
---@nodiscard
function map:lookup(key) end

---Gives a key a value. An LRU map that is full forgets another key for it; a full hash refuses, and so do indices behind an array's end.
---@param key integer|string
---@param value integer|string
---@param which? "any"|"noexist"|"exist" `"noexist"`: only if the key is not there yet; `"exist"`: only if it is
---@return boolean? done
---@return string? problem such as `the map is full`
function map:update(key, value, which) end

---Takes a key out of the map.
---@param key integer|string
---@return boolean? done
---@return string? problem such as `the key is not there`; elements of arrays can't be deleted
function map:delete(key) end

---A handle of the BPF map that is bound to a name. Get it once, outside of the callback:
---
---```lua
---local blocked = xdplua.map("blocked")   -- on the machine: xdplua map bind blocked /sys/fs/bpf/blocked
---function callback(pkt)
---  return blocked:lookup(pkt:u32(26)) and xdp.action.drop or xdp.action.pass
---end
---```
---Raises an error when no map is bound to the name, so that a script that needs one is not loaded without it.
---@param name string
---@return xdplua.map map
---@nodiscard
function xdplua.map(name) end

---What the original's scripts call: `map:lookup`, but it raises `unable to lookup element` when the key is not there.
---@param map xdplua.map|string a handle, or the name of a map
---@param key integer|string
---@return integer|string value
---@nodiscard
function xdplua.bpf_map_lookup_elem(map, key) end

---What the original's scripts call: `map:update` with the kernel's own result.
---@param map xdplua.map|string a handle, or the name of a map
---@param key integer|string
---@param value integer|string
---@return integer result 0, or a negative error number such as -7 (E2BIG): the map is full
function xdplua.bpf_map_update_elem(map, key, value) end

---Another name of `bpf_map_lookup_elem`, for scripts written for luaxdp.
---@param map xdplua.map|string
---@param key integer|string
---@return integer|string value
---@nodiscard
function xdplua.map_lookup(map, key) end

---Another name of `bpf_map_update_elem`, for scripts written for luaxdp.
---@param map xdplua.map|string
---@param key integer|string
---@param value integer|string
---@return integer result 0, or a negative error number
function xdplua.map_update(map, key, value) end

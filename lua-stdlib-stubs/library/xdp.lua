-- SPDX-License-Identifier: MIT
---@meta xdp

---What a callback can do with the packet that it judges.
---@class xdp
xdp = {}

---The verdicts (`enum xdp_action` in linux/bpf.h). A callback returns one of them; after an error, or with any other
---result, the packet passes and the error is counted.
---@enum xdp.action
xdp.action = {
  ---Drops the packet and fires the kernel's tracepoint `xdp:xdp_exception`. The same as `aborted`.
  abort = 0,
  ---Drops the packet and fires the kernel's tracepoint `xdp:xdp_exception`.
  aborted = 0,
  ---Drops the packet.
  drop = 1,
  ---Hands the packet to the network stack, with the changes that the script made.
  pass = 2,
  ---Sends the packet, with the changes that the script made, out of the interface it came in on.
  tx = 3,
  ---Sends the packet to the target that was chosen before.
  redirect = 4,
}

---The function that judges packets, called once for each packet that comes in on the interface.
---`pkt` covers the whole frame from the first byte of the Ethernet header. It is valid during the call only: kept
---longer, it and its segments read as nil.
---@alias xdp.callback fun(pkt: data.object): xdp.action

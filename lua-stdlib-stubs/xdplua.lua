-- SPDX-License-Identifier: MIT
---@meta xdplua

---What surrounds the packet that is being judged.
---@class xdplua
xdplua = {}

---The index of the network interface that the packet came in on (the number before the name in `ip link`).
---@return integer? ifindex nil outside of a callback
---@nodiscard
function xdplua.get_ifindex() end

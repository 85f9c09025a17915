-- SPDX-License-Identifier: GPL-2.0-only
-- As scripts of the original began: the table of actions was a script of its own.
xdp = { action = { abort = 0, drop = 1, pass = 2, tx = 3, redirect = 4 } }
xdp.protomap = { udp = 17, tcp = 6, icmp = 1 }

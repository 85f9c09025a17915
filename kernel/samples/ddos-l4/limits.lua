-- SPDX-License-Identifier: MIT
-- How many connections may be opened. Every CPU counts for itself: it takes the packets of some of the flows.

local SECOND <const> = 1000000000

-- One SYN each `interval` (ns), and up to `burst` at once after a pause.
limits = {
  source = { interval = SECOND // 10, burst = 20 },
  ports = {
    [80] = { interval = SECOND // 200, burst = 100 },
    [443] = { interval = SECOND // 200, burst = 100 },
  },
}

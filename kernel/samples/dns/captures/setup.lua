-- SPDX-License-Identifier: MIT
-- For the captures beside: a record by hand.
dns.record("Static.Example", 0xc0000235)

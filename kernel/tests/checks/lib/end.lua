-- SPDX-License-Identifier: GPL-2.0-only
-- Loaded after a conformance file: an error here is how the load fails and the failures are read.
assert(checks > 0, "the file checked nothing")
assert(#failures == 0, table.concat(failures, "\n"))

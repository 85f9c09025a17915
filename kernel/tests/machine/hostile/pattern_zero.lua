-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: patterns and subjects with zero bytes
function attack(packet)
	assert(("a\0b"):rep(1000):gsub("%z", ""))
	assert(("a\0b"):find("[\0-\1]") == 2)
	assert(("\0"):rep(100):match("^\0*$"))
end

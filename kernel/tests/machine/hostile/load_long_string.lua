-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a long string without an end
function attack(packet)
	assert(load("return [" .. ("="):rep(100000) .. "["))
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: indices in the indices of indices
function attack(packet)
	assert(load("return " .. ("a["):rep(3000)))
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a function that counts its own results
function attack(packet)
	local function again(...) return select("#", again(...)) end
	again(1, 2, 3)
end

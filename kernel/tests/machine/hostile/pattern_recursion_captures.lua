-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: captures and repetitions that nest deep
function attack(packet)
	string.find(("a"):rep(5000), ("()a?"):rep(1000))
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: more captures than there may be
function attack(packet)
	string.find(("x"):rep(200), ("(.)"):rep(100))
end

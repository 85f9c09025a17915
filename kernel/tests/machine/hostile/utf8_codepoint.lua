-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: utf8.codepoint of a large string gives too many results
function attack(packet)
	return utf8.codepoint(("x"):rep(100000), 1, -1)
end

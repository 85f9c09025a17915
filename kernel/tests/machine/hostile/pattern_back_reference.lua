-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: references back to a long capture
function attack(packet)
	string.find(("a"):rep(20000), "(a*)%1b")
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped, at load harmless: print of 200,000 bytes
function attack(packet)
	print(("x"):rep(200000))
end

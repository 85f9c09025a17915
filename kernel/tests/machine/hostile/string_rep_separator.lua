-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: string.rep with a long separator
function attack(packet)
	return ("x"):rep(1 << 20, ("y"):rep(1000))
end

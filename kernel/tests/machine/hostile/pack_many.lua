-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a format of padding only, for ever
function attack(packet)
	while true do string.packsize(("x"):rep(10000)) end
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: require, again and again
function attack(packet)
	while true do require("data") pcall(require, "x") end
end

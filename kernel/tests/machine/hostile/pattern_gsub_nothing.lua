-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: gsub of nothing in a large string, for ever
function attack(packet)
	while true do local _ = ("a"):rep(10000):gsub("", "") end
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: utf8.len of a large string, for ever
function attack(packet)
	local s = ("\u{20ac}"):rep(30000)
	while true do utf8.len(s) end
end

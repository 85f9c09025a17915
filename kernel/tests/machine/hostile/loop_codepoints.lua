-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: code points of a string, again and again
function attack(packet)
	local s = ("\u{7ff}"):rep(100)
	while true do utf8.codepoint(s, 1, -1) utf8.char(utf8.codepoint(s, 1, -1)) end
end

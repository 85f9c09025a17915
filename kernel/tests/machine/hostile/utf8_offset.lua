-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: utf8.offset across continuation bytes, for ever
function attack(packet)
	local s = ("\x80"):rep(100000)
	while true do pcall(utf8.offset, s, -1, 100000) utf8.offset(s, 0, 100000) end
end

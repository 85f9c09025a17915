-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a string of escapes only
function attack(packet)
	local s = "\\z \\u{7fffffff}\\x00\\255"
	while true do load("return '" .. s:rep(5000) .. "'") end
end

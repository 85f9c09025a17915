-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: string.format %q of a large string, for ever
function attack(packet)
	local s = ("\0"):rep(20000)
	while true do local _ = ("%q"):format(s) end
end

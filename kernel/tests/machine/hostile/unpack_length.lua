-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: string.unpack whose data lie about their length
function attack(packet)
	return string.unpack("s8", ("\xff"):rep(64))
end

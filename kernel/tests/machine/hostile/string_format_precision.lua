-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: string.format with a huge precision
function attack(packet)
	return ("%.99999999999s"):format("x")
end

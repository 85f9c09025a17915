-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: string.format %q of a table
function attack(packet)
	return ("%q"):format({})
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: an error that is a table
function attack(packet)
	error({})
end

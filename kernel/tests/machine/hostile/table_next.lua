-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: next with a key that is not there
function attack(packet)
	return next({}, "x")
end

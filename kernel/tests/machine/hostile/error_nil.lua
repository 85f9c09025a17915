-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: an error that is nil
function attack(packet)
	error(nil)
end

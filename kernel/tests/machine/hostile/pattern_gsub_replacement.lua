-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: gsub with a capture that is not there
function attack(packet)
	return ("x"):gsub(".", "%9")
end

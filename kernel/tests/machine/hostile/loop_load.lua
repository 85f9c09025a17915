-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: chunks that load themselves at their end
function attack(packet)
	local chunk = "local chunk = ... return load(chunk)(chunk)"
	load(chunk)(chunk)
end

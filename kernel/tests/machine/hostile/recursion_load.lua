-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: chunks that load themselves
function attack(packet)
	local chunk = "local chunk = ... local r = load(chunk)(chunk) return r"
	load(chunk)(chunk)
end

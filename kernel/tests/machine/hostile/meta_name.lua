-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a __name that is no string, in an error message
function attack(packet)
	string.rep(setmetatable({}, {__name = {}}))
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: a __name of 100,000 bytes, in an error message
function attack(packet)
	string.rep(setmetatable({}, {__name = ("x"):rep(100000)}))
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: an error whose __tostring yields
function attack(packet)
	error(setmetatable({}, {__tostring = coroutine.yield}))
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: a __gc that is no function
function attack(packet)
	kept = setmetatable({}, {__gc = true})
end

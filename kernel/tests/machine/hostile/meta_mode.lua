-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: a __mode that is no string
function attack(packet)
	setmetatable({}, {__mode = setmetatable({}, {})})
	for _ = 1, 2000 do local _ = {} end
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: a segment, kept by a closure in a metatable
function attack(packet)
	if reader then assert(reader.x == 0) end
	local segment = packet:segment(0)
	reader = setmetatable({}, {__index = function() segment[0] = 1 return #segment end})
end

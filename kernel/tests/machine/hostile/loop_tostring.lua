-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: numbers made to text and back
function attack(packet)
	local n = math.mininteger
	while true do n = tonumber(tostring(n)) end
end

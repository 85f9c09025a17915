-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: a loop of protected errors
function attack(packet)
	while true do pcall(error) end
end

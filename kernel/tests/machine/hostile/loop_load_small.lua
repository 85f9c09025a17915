-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: small chunks, compiled for ever
function attack(packet)
	while true do load("local a = 1 return function() return a end") end
end

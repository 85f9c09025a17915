-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: packing and unpacking of many values
function attack(packet)
	while true do string.unpack(("i1"):rep(200), ("x"):rep(200)) end
end

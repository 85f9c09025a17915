-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: long strings that differ in their last byte
function attack(packet)
	local a, b = ("x"):rep(100000) .. "a", ("x"):rep(100000) .. "b"
	while true do local _ = a == b or a < b end
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped, at load failed: a constructor with more values than there is memory
function attack(packet)
	local chunk = "return {" .. ("{},"):rep(20000) .. "}"
	local t = {}
	for i = 1, 1000 do t[i] = assert(load(chunk))() end
end

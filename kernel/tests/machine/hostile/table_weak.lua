-- SPDX-License-Identifier: GPL-2.0-only
-- expects failed: an ephemeron table whose values hold the keys of others
function attack(packet)
	local t = setmetatable({}, {__mode = "k"})
	local key = {}
	local first = key
	while first do
		local following = {}
		t[key] = following
		key = following
	end
end

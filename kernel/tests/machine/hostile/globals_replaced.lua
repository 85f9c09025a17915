-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: every function of every library is replaced by one that loops
function attack(packet)
	for _, library in pairs {string, table, math, coroutine, utf8, data, xdplua, unpack} do
		for k in pairs(library) do library[k] = function() while true do end end end
	end
end

-- SPDX-License-Identifier: GPL-2.0-only
-- expects stopped: two functions that tail-call each other
function attack(packet)
	local one, other
	function one(...) return other(...) end
	function other(...) return one(...) end
	one(1, 2, 3)
end

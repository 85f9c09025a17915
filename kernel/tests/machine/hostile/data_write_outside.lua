-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: writes beyond a segment stay inside of the packet's rights
function attack(packet)
	local before = packet:string()
	local s = packet:segment(20, 4)
	s[4], s[-1], s[math.maxinteger] = 1, 1, 1
	s:layout {a = {32, 8}, b = {24, 16}, c = {3, 4, "string"}, d = {-8, 8}}
	s.a, s.b, s.c, s.d = 1, 1, "xxxx", 1
	assert(packet:string() == before)
end

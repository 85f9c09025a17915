-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: segments of a segment that is gone
function attack(packet)
	if segments then
		for _, s in ipairs(segments) do
			assert(#s == 0 and not s:segment(0, 0))
			s:layout {f = {0, 64}}
			s.f = -1
			assert(s.f == nil)
		end
	end
	local s = packet:segment(0)
	segments = {s, s:segment(1), s:segment(2):segment(3), s:segment(0, 0)}
end

-- SPDX-License-Identifier: GPL-2.0-only
-- segments: their bounds, that they share memory, and that none reaches out of its object
local object = data.new("0123456789")
local function bytes(...) local s = object:segment(...) return s and tostring(s) end

check("whole", bytes(), "0123456789")
check("rest", bytes(4), "456789")
check("part", bytes(4, 2), "45")
check("up to the end", bytes(4, 6), "456789")
check("numeric strings", bytes("4", "2"), "45")
check("empty at the start", bytes(0, 0), "")
check("explicit nil is 0", bytes(2, nil), "")
check("at the end", bytes(10), nil)
check("empty at the end", bytes(10, 0), nil)
check("past the end", bytes(4, 7), nil)
check("behind the end", bytes(11), nil)
check("negative offset", bytes(-1), nil)
check("negative length", bytes(2, -1), nil)
check("huge length", bytes(2, math.maxinteger), nil)
check("smallest length", bytes(2, math.mininteger), nil)
check("huge offset", bytes(math.maxinteger), nil)
check("offset and length that wrap around", bytes(1 << 32, 1 << 32), nil)
check("nothing, not nil", select("#", object:segment(10)), 0)

-- of segments
local inner = object:segment(2, 6):segment(1)
check("offsets add up", tostring(inner), "34567")
check("length of a segment", #inner, 5)
check("a segment's own bound", inner:segment(0, 6), nil)

-- shared memory
local first = data.layout{first = {0, 8}}
local segment = object:segment(3)
segment:layout(first)
segment.first = 0x58
check("a write is seen in the object", tostring(object), "012X456789")
check("and in other segments", tostring(inner), "X4567")
object:layout(first)
object.first = 0x59
check("and the other way", bytes(0, 1), "Y")

-- own layouts
check("a segment starts without a layout", object:segment(0).first, nil)

-- kept alive
local kept
do
	local short = data.new("kept")
	kept = short:segment(1)
end
for _ = 1, 2000 do local garbage = {} end
check("a segment keeps the bytes", tostring(kept), "ept")

-- SPDX-License-Identifier: GPL-2.0-only
-- expects harmless: odd formats of string.pack
function attack(packet)
	for _, f in ipairs {"i17", "i0", "!17", "!0", "X", "Xz", "c", "c-1", "s17", "d", "f", "n", "?", "<>=!",
			    ("i1"):rep(300), ("x"):rep(1000), "!16i16Xi16", "z", "j" .. ("!16"):rep(50)} do
		pcall(string.pack, f, 1, 2, 3)
		pcall(string.unpack, f, ("\xff"):rep(64))
		pcall(string.packsize, f)
	end
end

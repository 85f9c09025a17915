-- SPDX-License-Identifier: GPL-2.0-only
-- fields: every bit where it belongs, read and written, and nothing beside it touched
local SIZE = 12
local widths = {1, 2, 3, 7, 8, 9, 12, 15, 16, 17, 24, 31, 32, 33, 48, 63, 64}
local offsets = {0, 1, 3, 4, 7, 8, 13, 31}

-- the next of a row of bytes that look random
local seed = 12345
local function random()
	seed = (seed * 1103515245 + 12345) & 0x7fffffff
	return seed >> 16 & 255
end

-- the reference: bits of a string from offset on, first bit most significant
local function bits(s, offset, width)
	local value = 0
	for i = offset, offset + width - 1 do
		value = value << 1 | s:byte((i >> 3) + 1) >> (7 - (i & 7)) & 1
	end
	return value
end
-- little endian: groups of 8 bits from the front, the first one lowest
local function little(s, offset, width)
	local value = 0
	for i = 0, width - 1, 8 do
		value = value | bits(s, offset + i, math.min(8, width - i)) << i
	end
	return value
end

for _, width in ipairs(widths) do
	for _, offset in ipairs(offsets) do
		if offset + width <= SIZE * 8 then
			local t = {}
			for i = 1, SIZE do t[i] = random() end
			local object, where = data.new(t), width .. " bits at " .. offset
			local before = tostring(object)
			object:layout(data.layout{
				big = {offset, width},
				little = {offset, width, "number", "little"},
				before = {0, offset},
				after = {offset + width, math.min(64, SIZE * 8 - offset - width)},
			})
			check("big, " .. where, object.big, bits(before, offset, width))
			check("little, " .. where, object.little, little(before, offset, width))
			local head, tail, value = object.before, object.after, object.little
			object.big = -1
			check("ones, " .. where, object.big, width == 64 and -1 or (1 << width) - 1)
			object.little = value
			check("back, " .. where, tostring(object), before)
			check("before, " .. where, object.before, head)
			check("after, " .. where, object.after, tail)
		end
	end
end

-- SPDX-License-Identifier: GPL-2.0-only
-- Reads a name label by label through a layout for each byte.
dns = {}

function dns.name(msg, offset)
	local labels = {}
	while #labels < 32 do
		msg:layout(data.layout{ size = { offset * 8, 8 } })
		local size = msg.size
		if not size or size >= 0xc0 then return nil end
		if size == 0 then return table.concat(labels, '.'), offset end
		msg:layout(data.layout{ label = { offset + 1, size, 'string' } })
		labels[#labels + 1] = msg.label
		offset = offset + size + 1
	end
end

function dns.kind(msg, offset)
	local tail = msg:segment(offset + 1, 4)
	if not tail then return nil end
	tail:layout{ kind = { 0, 16 }, class = { 16, 16 } }
	return tail.kind
end

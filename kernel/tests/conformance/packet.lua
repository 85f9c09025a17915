-- SPDX-License-Identifier: GPL-2.0-only
-- What scripts do with the packet: answers, checksums, and what is refused without a change.
-- Frames and answers were made with an independent implementation of the checksums.

--== udp_reply grows the packet
function callback(packet) return xdplua.udp_reply(data.new("answer and more than it was"), 47) end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 24 12 34 40 00 3d 11 a7 91 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 10 b1 34 71 75 65 73 74 69 6f 6e
--@ tx 02 00 00 00 00 02 02 00 00 00 00 01 08 00 45 00 00 3c 12 34 40 00 40 11 a4 79 c0 00 02 01 c0 00 02 02 00 35 0f a0 00 28 40 c9 71 75 65 73 74 61 6e 73 77 65 72 20 61 6e 64 20 6d 6f 72 65 20 74 68 61 6e 20 69 74 20 77 61 73

--== udp_reply cuts the packet
function callback(packet) return xdplua.udp_reply(data.new("no"), 42) end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 2d 12 34 40 00 3d 11 a7 88 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 19 e9 be 61 20 6c 6f 6e 67 65 72 20 71 75 65 73 74 69 6f 6e
--@ tx 02 00 00 00 00 02 02 00 00 00 00 01 08 00 45 00 00 1e 12 34 40 00 40 11 a4 97 c0 00 02 01 c0 00 02 02 00 35 0f a0 00 0a fd 91 6e 6f

--== udp_reply of the same size
function callback(packet) return xdplua.udp_reply(data.new("answer!!"), 42) end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 24 12 34 40 00 3d 11 a7 91 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 10 b1 34 71 75 65 73 74 69 6f 6e
--@ tx 02 00 00 00 00 02 02 00 00 00 00 01 08 00 45 00 00 24 12 34 40 00 40 11 a4 91 c0 00 02 01 c0 00 02 02 00 35 0f a0 00 10 10 7c 61 6e 73 77 65 72 21 21

--== the third argument of later scripts is ignored
function callback(packet) return xdplua.udp_reply(data.new("yes"), 42, packet) end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 24 12 34 40 00 3d 11 a7 91 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 10 b1 34 71 75 65 73 74 69 6f 6e
--@ tx 02 00 00 00 00 02 02 00 00 00 00 01 08 00 45 00 00 1f 12 34 40 00 40 11 a4 96 c0 00 02 01 c0 00 02 02 00 35 0f a0 00 0b 7f 99 79 65 73

--== an odd number of bytes
function callback(packet) return xdplua.udp_reply(data.new("odd"), 46) end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 20 12 34 40 00 3d 11 a7 95 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 0c 95 14 71 75 65 73
--@ tx 02 00 00 00 00 02 02 00 00 00 00 01 08 00 45 00 00 23 12 34 40 00 40 11 a4 92 c0 00 02 01 c0 00 02 02 00 35 0f a0 00 0f c1 a9 71 75 65 73 6f 64 64

--== a padded frame: the padding is no payload
function callback(packet) return xdplua.udp_reply(data.new("A"), 45) end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 1f 12 34 40 00 3d 11 a7 96 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 0b a7 9c 61 62 63 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
--@ tx 02 00 00 00 00 02 02 00 00 00 00 01 08 00 45 00 00 20 12 34 40 00 40 11 a4 95 c0 00 02 01 c0 00 02 02 00 35 0f a0 00 0c a7 59 61 62 63 41

--== IPv4 options stay where they are
function callback(packet) return xdplua.udp_reply(data.new("with options"), 50) end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 47 00 00 2c 12 34 40 00 3d 11 9e f4 c0 00 02 02 c0 00 02 01 01 01 01 94 04 00 00 00 0f a0 00 35 00 10 b1 34 71 75 65 73 74 69 6f 6e
--@ tx 02 00 00 00 00 02 02 00 00 00 00 01 08 00 47 00 00 30 12 34 40 00 40 11 9b f0 c0 00 02 01 c0 00 02 02 01 01 01 94 04 00 00 00 00 35 0f a0 00 14 17 55 77 69 74 68 20 6f 70 74 69 6f 6e 73

--== a request without a checksum gets an answer with one
function callback(packet) return xdplua.udp_reply(data.new("sum"), 42) end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 24 12 34 40 00 3d 11 a7 91 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 10 00 00 71 75 65 73 74 69 6f 6e
--@ tx 02 00 00 00 00 02 02 00 00 00 00 01 08 00 45 00 00 1f 12 34 40 00 40 11 a4 96 c0 00 02 01 c0 00 02 02 00 35 0f a0 00 0b 8b 89 73 75 6d

--== a string is a payload, too
function callback(packet) return xdplua.udp_reply("\0text", 42) end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 24 12 34 40 00 3d 11 a7 91 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 10 b1 34 71 75 65 73 74 69 6f 6e
--@ tx 02 00 00 00 00 02 02 00 00 00 00 01 08 00 45 00 00 21 12 34 40 00 40 11 a4 94 c0 00 02 01 c0 00 02 02 00 35 0f a0 00 0d 92 0e 00 74 65 78 74

--== a part of the packet is a payload
function callback(packet) return xdplua.udp_reply(packet:segment(42, 4), 44) end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 24 12 34 40 00 3d 11 a7 91 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 10 b1 34 71 75 65 73 74 69 6f 6e
--@ tx 02 00 00 00 00 02 02 00 00 00 00 01 08 00 45 00 00 22 12 34 40 00 40 11 a4 93 c0 00 02 01 c0 00 02 02 00 35 0f a0 00 0e 23 9b 71 75 71 75 65 73

--== the whole packet is a payload
function callback(packet) return xdplua.udp_reply(packet:segment(0, 14), 42) end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 24 12 34 40 00 3d 11 a7 91 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 10 b1 34 71 75 65 73 74 69 6f 6e
--@ tx 02 00 00 00 00 02 02 00 00 00 00 01 08 00 45 00 00 2a 12 34 40 00 40 11 a4 8b c0 00 02 01 c0 00 02 02 00 35 0f a0 00 16 5f e6 02 00 00 00 00 01 02 00 00 00 00 02 08 00

--== the original form: nothing is returned to the caller, tx is by hand
function callback(packet)
	xdplua.udp_reply(data.new("by hand"), 42)
	return xdp.action.tx
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 24 12 34 40 00 3d 11 a7 91 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 10 b1 34 71 75 65 73 74 69 6f 6e
--@ tx 02 00 00 00 00 02 02 00 00 00 00 01 08 00 45 00 00 23 12 34 40 00 40 11 a4 92 c0 00 02 01 c0 00 02 02 00 35 0f a0 00 0f 23 a7 62 79 20 68 61 6e 64

--== afterwards the packet is the new one, old segments are empty, the layout stays
local fields = data.layout{udp = {38 * 8, 16}}
function callback(packet)
	local before, tail = packet:segment(42), packet:segment(46, 4)
	packet:layout(fields)
	assert(xdplua.udp_reply(data.new("no"), 42) == xdp.action.tx)
	assert(#packet == 44 and packet:string(42) == "no" and packet[44] == nil and packet.udp == 10)
	assert(#before == 0 and before[0] == nil and tail:u16(0) == nil and tail:string(0, 1) == nil)
	tail[0] = 1
	assert(tail:segment(0) == nil and packet:segment(42):string() == "no")
	return xdp.action.tx
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 24 12 34 40 00 3d 11 a7 91 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 10 b1 34 71 75 65 73 74 69 6f 6e
--@ tx 02 00 00 00 00 02 02 00 00 00 00 01 08 00 45 00 00 1e 12 34 40 00 40 11 a4 97 c0 00 02 01 c0 00 02 02 00 35 0f a0 00 0a fd 91 6e 6f

--== no answer to a fragment
function callback(packet)
	local result, why = xdplua.udp_reply(data.new("x"), 42)
	assert(result == nil and why == "the packet is a fragment", why)
	return xdp.action.pass
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 24 12 34 20 00 3d 11 c7 91 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 10 b1 34 71 75 65 73 74 69 6f 6e
--@ pass

--== no answer to a later fragment
function callback(packet)
	local result, why = xdplua.udp_reply(data.new("x"), 42)
	assert(result == nil and why == "the packet is a fragment", why)
	return xdp.action.pass
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 24 12 34 00 03 3d 11 e7 8e c0 00 02 02 c0 00 02 01 0f a0 00 35 00 10 b1 34 71 75 65 73 74 69 6f 6e
--@ pass

--== no answer to what is not IPv4
function callback(packet)
	local result, why = xdplua.udp_reply(data.new("x"), 42)
	assert(result == nil and why == "the packet is not IPv4", why)
	return xdp.action.pass
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 86 dd 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
--@ pass

--== no answer to what is tagged
function callback(packet)
	local result, why = xdplua.udp_reply(data.new("x"), 42)
	assert(result == nil and why == "the packet is not IPv4", why)
	return xdp.action.pass
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 81 00 00 01 08 00 45 00 00 24 12 34 40 00 3d 11 a7 91 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 10 b1 34 71 75 65 73 74 69 6f 6e
--@ pass

--== no answer to ICMP
function callback(packet)
	local result, why = xdplua.udp_reply(data.new("x"), 42)
	assert(result == nil and why == "the packet is not UDP", why)
	return xdp.action.pass
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 24 12 34 40 00 3d 01 a7 a1 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 10 b1 34 71 75 65 73 74 69 6f 6e
--@ pass

--== no answer to a multicast address
function callback(packet)
	local result, why = xdplua.udp_reply(data.new("x"), 42)
	assert(result == nil and why == "the packet is for many", why)
	return xdp.action.pass
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 24 12 34 40 00 3d 11 88 97 c0 00 02 02 e0 00 00 fb 0f a0 00 35 00 10 b1 34 71 75 65 73 74 69 6f 6e
--@ pass

--== no answer to a broadcast frame
function callback(packet)
	local result, why = xdplua.udp_reply(data.new("x"), 42)
	assert(result == nil and why == "the packet is for many", why)
	return xdp.action.pass
end
--@ frame ff ff ff ff ff ff 02 00 00 00 00 02 08 00 45 00 00 24 12 34 40 00 3d 11 a7 91 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 10 b1 34 71 75 65 73 74 69 6f 6e
--@ pass

--== no answer to a short frame
function callback(packet)
	local result, why = xdplua.udp_reply(data.new("x"), 42)
	assert(result == nil and why == "the packet is not IPv4", why)
	return xdp.action.pass
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 00 00 00 00 00 00 00 00 00 00
--@ pass

--== a header length of 4 words
function callback(packet)
	local result, why = xdplua.udp_reply(data.new("x"), 42)
	assert(result == nil and why == "the IPv4 header is damaged", why)
	return xdp.action.pass
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 44 00 00 24 12 34 40 00 3d 11 a7 91 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 10 b1 34 71 75 65 73 74 69 6f 6e
--@ pass

--== a header longer than the packet
function callback(packet)
	local result, why = xdplua.udp_reply(data.new("x"), 42)
	assert(result == nil and why == "the IPv4 header is damaged", why)
	return xdp.action.pass
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 4f 00 00 24 12 34 40 00 3d 11 a7 91 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 10 b1 34 71 75 65 73 74 69 6f 6e
--@ pass

--== a total length behind the frame
function callback(packet)
	local result, why = xdplua.udp_reply(data.new("x"), 42)
	assert(result == nil and why == "the IPv4 header is damaged", why)
	return xdp.action.pass
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 05 dc 12 34 40 00 3d 11 a7 91 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 10 b1 34 71 75 65 73 74 69 6f 6e
--@ pass

--== a total length below the header
function callback(packet)
	local result, why = xdplua.udp_reply(data.new("x"), 42)
	assert(result == nil and why == "the IPv4 header is damaged", why)
	return xdp.action.pass
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 13 12 34 40 00 3d 11 a7 91 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 10 b1 34 71 75 65 73 74 69 6f 6e
--@ pass

--== a UDP length behind the packet
function callback(packet)
	local result, why = xdplua.udp_reply(data.new("x"), 42)
	assert(result == nil and why == "the UDP header is damaged", why)
	return xdp.action.pass
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 24 12 34 40 00 3d 11 a7 91 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 11 b1 34 71 75 65 73 74 69 6f 6e
--@ pass

--== a UDP length below the header
function callback(packet)
	local result, why = xdplua.udp_reply(data.new("x"), 42)
	assert(result == nil and why == "the UDP header is damaged", why)
	return xdp.action.pass
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 24 12 34 40 00 3d 11 a7 91 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 07 b1 34 71 75 65 73 74 69 6f 6e
--@ pass

--== a UDP header that is cut
function callback(packet)
	local result, why = xdplua.udp_reply(data.new("x"), 42)
	assert(result == nil and why == "the UDP header is damaged", why)
	return xdp.action.pass
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 1b 12 34 40 00 3d 11 a7 9a c0 00 02 02 c0 00 02 01 0f a0 00 35 00 10 b1
--@ pass

--== an offset of 41
function callback(packet)
	local result, why = xdplua.udp_reply(data.new("x"), 41)
	assert(result == nil and why == "the offset is outside of the UDP payload", why)
	return xdp.action.pass
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 24 12 34 40 00 3d 11 a7 91 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 10 b1 34 71 75 65 73 74 69 6f 6e
--@ pass

--== an offset of 51
function callback(packet)
	local result, why = xdplua.udp_reply(data.new("x"), 51)
	assert(result == nil and why == "the offset is outside of the UDP payload", why)
	return xdp.action.pass
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 24 12 34 40 00 3d 11 a7 91 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 10 b1 34 71 75 65 73 74 69 6f 6e
--@ pass

--== an offset of -1
function callback(packet)
	local result, why = xdplua.udp_reply(data.new("x"), -1)
	assert(result == nil and why == "the offset is outside of the UDP payload", why)
	return xdp.action.pass
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 24 12 34 40 00 3d 11 a7 91 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 10 b1 34 71 75 65 73 74 69 6f 6e
--@ pass

--== an offset of 0
function callback(packet)
	local result, why = xdplua.udp_reply(data.new("x"), 0)
	assert(result == nil and why == "the offset is outside of the UDP payload", why)
	return xdp.action.pass
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 24 12 34 40 00 3d 11 a7 91 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 10 b1 34 71 75 65 73 74 69 6f 6e
--@ pass

--== an offset of math.maxinteger
function callback(packet)
	local result, why = xdplua.udp_reply(data.new("x"), math.maxinteger)
	assert(result == nil and why == "the offset is outside of the UDP payload", why)
	return xdp.action.pass
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 24 12 34 40 00 3d 11 a7 91 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 10 b1 34 71 75 65 73 74 69 6f 6e
--@ pass

--== an offset of math.mininteger
function callback(packet)
	local result, why = xdplua.udp_reply(data.new("x"), math.mininteger)
	assert(result == nil and why == "the offset is outside of the UDP payload", why)
	return xdp.action.pass
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 24 12 34 40 00 3d 11 a7 91 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 10 b1 34 71 75 65 73 74 69 6f 6e
--@ pass

--== an offset into padding
function callback(packet)
	local result, why = xdplua.udp_reply(data.new("x"), 51)
	assert(result == nil and why == "the offset is outside of the UDP payload", why)
	return xdp.action.pass
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 24 12 34 40 00 3d 11 a7 91 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 10 b1 34 71 75 65 73 74 69 6f 6e 00 00 00 00 00 00 00 00 00 00
--@ pass

--== no room behind the packet
function callback(packet)
	local result, why = xdplua.udp_reply(data.new(5000), 42)
	assert(result == nil and why == "there is no room behind the packet", why)
	return xdp.action.pass
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 24 12 34 40 00 3d 11 a7 91 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 10 b1 34 71 75 65 73 74 69 6f 6e
--@ pass

--== more than UDP can carry
function callback(packet)
	local result, why = xdplua.udp_reply(data.new(70000), 42)
	assert(result == nil and why == "the payload is too long for UDP", why)
	return xdp.action.pass
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 24 12 34 40 00 3d 11 a7 91 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 10 b1 34 71 75 65 73 74 69 6f 6e
--@ pass

--== the types of udp_reply
function callback(packet)
	for _, payload in ipairs{false, 7, {}, print} do
		assert(not pcall(xdplua.udp_reply, payload, 42))
	end
	assert(not pcall(xdplua.udp_reply) and not pcall(xdplua.udp_reply, nil, 42))
	assert(not pcall(xdplua.udp_reply, packet) and not pcall(xdplua.udp_reply, packet, "x"))
	assert(not pcall(xdplua.udp_reply, packet, {}))
	return xdp.action.pass
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 24 12 34 40 00 3d 11 a7 91 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 10 b1 34 71 75 65 73 74 69 6f 6e
--@ pass

--== udp_reply again and again ends by fuel
function callback(packet)
	while true do xdplua.udp_reply("", 42) end
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 24 12 34 40 00 3d 11 a7 91 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 10 b1 34 71 75 65 73 74 69 6f 6e
--@ stopped case:2: out of fuel (the script runs too long)

--== tcp_rst_reply to a SYN
function callback(packet) return xdplua.tcp_rst_reply(packet) end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 2c 12 34 40 00 3d 06 a7 94 c0 00 02 02 c0 00 02 01 0f a0 00 50 ff ff ff fe 11 22 33 44 60 02 03 e8 bb de 00 07 02 04 05 b4 00 00
--@ tx 02 00 00 00 00 02 02 00 00 00 00 01 08 00 45 00 00 28 12 34 40 00 40 06 a4 98 c0 00 02 01 c0 00 02 02 00 50 0f a0 00 00 00 00 ff ff ff ff 50 14 00 00 1b dd 00 00

--== tcp_rst_reply to data counts the bytes
function callback(packet) return xdplua.tcp_rst_reply(packet) end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 3a 12 34 40 00 3d 06 a7 86 c0 00 02 02 c0 00 02 01 0f a0 00 50 ff ff ff fe 11 22 33 44 50 18 03 e8 f4 d1 00 07 47 45 54 20 2f 20 48 54 54 50 2f 31 2e 31 0d 0a 0d 0a
--@ tx 02 00 00 00 00 02 02 00 00 00 00 01 08 00 45 00 00 28 12 34 40 00 40 06 a4 98 c0 00 02 01 c0 00 02 02 00 50 0f a0 11 22 33 44 00 00 00 10 50 14 00 00 d7 66 00 00

--== tcp_rst_reply to FIN and data, options, padding
function callback(packet) return xdplua.tcp_rst_reply(packet) end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 46 00 00 33 12 34 40 00 3d 06 a4 8c c0 00 02 02 c0 00 02 01 01 01 01 00 0f a0 00 50 ff ff ff fe 11 22 33 44 60 11 03 e8 ee 1e 00 07 01 01 01 00 6f 64 64 00 00 00 00 00 00
--@ tx 02 00 00 00 00 02 02 00 00 00 00 01 08 00 46 00 00 2c 12 34 40 00 40 06 a1 93 c0 00 02 01 c0 00 02 02 01 01 01 00 00 50 0f a0 11 22 33 44 00 00 00 02 50 14 00 00 d7 74 00 00

--== a RST gets no answer
function callback(packet)
	local result, why = xdplua.tcp_rst_reply()
	assert(result == nil and why == "a RST gets no answer", why)
	return xdp.action.pass
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 28 12 34 40 00 3d 06 a7 98 c0 00 02 02 c0 00 02 01 0f a0 00 50 00 00 00 01 00 00 00 02 50 04 00 09 1b e1 00 00
--@ pass

--== UDP gets no RST
function callback(packet)
	local result, why = xdplua.tcp_rst_reply()
	assert(result == nil and why == "the packet is not TCP", why)
	return xdp.action.pass
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 24 12 34 40 00 3d 11 a7 91 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 10 b1 34 71 75 65 73 74 69 6f 6e
--@ pass

--== a data offset of 4 words
function callback(packet)
	local result, why = xdplua.tcp_rst_reply()
	assert(result == nil and why == "the TCP header is damaged", why)
	return xdp.action.pass
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 28 12 34 40 00 3d 06 a7 98 c0 00 02 02 c0 00 02 01 0f a0 00 50 00 00 00 01 00 00 00 02 40 02 00 09 1b e3 00 00
--@ pass

--== a data offset behind the packet
function callback(packet)
	local result, why = xdplua.tcp_rst_reply()
	assert(result == nil and why == "the TCP header is damaged", why)
	return xdp.action.pass
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 28 12 34 40 00 3d 06 a7 98 c0 00 02 02 c0 00 02 01 0f a0 00 50 00 00 00 01 00 00 00 02 60 02 00 09 1b e3 00 00
--@ pass

--== a TCP header that is cut
function callback(packet)
	local result, why = xdplua.tcp_rst_reply()
	assert(result == nil and why == "the TCP header is damaged", why)
	return xdp.action.pass
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 27 12 34 40 00 3d 06 a7 99 c0 00 02 02 c0 00 02 01 0f a0 00 50 00 00 00 01 00 00 00 02 50 02 00 09 1b e3 00
--@ pass

--== fix_checksums of UDP
function callback(packet)
	assert(xdplua.fix_checksums() == true)
	return xdp.action.tx
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 1f 12 34 40 00 3d 11 fd 96 c0 00 02 02 c0 00 02 01 00 01 00 02 00 0b f2 6c 6f 64 64
--@ tx 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 1f 12 34 40 00 3d 11 a7 96 c0 00 02 02 c0 00 02 01 00 01 00 02 00 0b a8 6c 6f 64 64

--== fix_checksums of TCP, with padding
function callback(packet)
	assert(xdplua.fix_checksums() == true)
	return xdp.action.tx
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 28 12 34 40 00 3d 06 a7 c2 c0 00 02 02 c0 00 02 01 0f a0 00 50 00 00 00 01 00 00 00 02 50 02 00 09 41 e3 00 00 00 00 00 00 00 00
--@ tx 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 28 12 34 40 00 3d 06 a7 98 c0 00 02 02 c0 00 02 01 0f a0 00 50 00 00 00 01 00 00 00 02 50 02 00 09 1b e3 00 00 00 00 00 00 00 00

--== fix_checksums leaves UDP without one as it is
function callback(packet)
	assert(xdplua.fix_checksums() == true)
	return xdp.action.tx
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 1f 12 34 40 00 3d 11 fd 96 c0 00 02 02 c0 00 02 01 00 01 00 02 00 0b 00 00 6f 64 64
--@ tx 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 1f 12 34 40 00 3d 11 a7 96 c0 00 02 02 c0 00 02 01 00 01 00 02 00 0b 00 00 6f 64 64

--== fix_checksums leaves the rest of a fragment as it is
function callback(packet)
	assert(xdplua.fix_checksums() == true)
	return xdp.action.tx
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 20 12 34 20 01 3d 11 9d 94 c0 00 02 02 c0 00 02 01 6e 6f 74 20 61 20 68 65 61 64 65 72
--@ tx 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 20 12 34 20 01 3d 11 c7 94 c0 00 02 02 c0 00 02 01 6e 6f 74 20 61 20 68 65 61 64 65 72

--== fix_checksums of no IPv4
function callback(packet)
	local result, why = xdplua.fix_checksums()
	assert(result == nil and why == "the packet is not IPv4", why)
	return xdp.action.pass
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
--@ pass

--== checksum of strings and objects
local words = "\x00\x01\xf2\x03\xf4\xf5\xf6\xf7"
local object = data.new(words)
return xdplua.checksum(words), xdplua.checksum(object), xdplua.checksum(object:segment(4), ~xdplua.checksum(object:segment(0, 4)) & 0xffff), xdplua.checksum(""), xdplua.checksum("\x01"), xdplua.checksum("", 0x1fffe), xdplua.checksum("", -1)
--@ gives 8717 8717 8717 65535 65279 0 0

--== checksum of something else
return xdplua.checksum(7)
--@ raises case:1: bad argument #1 to 'checksum' (data object or string expected, got number)

--== a clock that does not go back
local before = xdplua.clock_ns()
for i = 1, 100 do local now = xdplua.clock_ns() assert(now >= before) before = now end
return math.type(before), before > 0
--@ gives "integer" true

--== do_redirect to no interface
function callback(packet)
	for _, target in ipairs{0, -1, 1 << 32, math.maxinteger, math.mininteger} do
		local result, why = xdplua.do_redirect(target)
		assert(result == nil and why == "there is no such interface", why)
	end
	assert(not pcall(xdplua.do_redirect) and not pcall(xdplua.do_redirect, {}))
	return xdp.action.pass
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 1f 12 34 40 00 3d 11 fd 96 c0 00 02 02 c0 00 02 01 00 01 00 02 00 0b a8 6c 6f 64 64
--@ pass

--== do_redirect makes the checksums right
function callback(packet) return xdplua.do_redirect(1) and xdp.action.tx end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 1f 12 34 40 00 3d 11 fd 96 c0 00 02 02 c0 00 02 01 00 01 00 02 00 0b f2 6c 6f 64 64
--@ tx 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 1f 12 34 40 00 3d 11 a7 96 c0 00 02 02 c0 00 02 01 00 01 00 02 00 0b a8 6c 6f 64 64

--== functions of the packet at load raise nothing but this
local texts = {}
for _, name in ipairs{"tcp_rst_reply", "fix_checksums"} do texts[#texts + 1] = select(2, pcall(xdplua[name])) end
texts[#texts + 1] = select(2, pcall(xdplua.udp_reply, data.new(1), 42))
for _, name in ipairs{"do_redirect", "fib_lookup", "fib_rewrite"} do texts[#texts + 1] = select(2, pcall(xdplua[name], 1)) end
function callback(packet)
	assert(#texts == 6)
	for _, text in ipairs(texts) do assert(text == "there is no packet outside of a callback", text) end
	return xdp.action.drop
end
--@ frame 02 00 00 00 00 01 02 00 00 00 00 02 08 00 45 00 00 24 12 34 40 00 3d 11 a7 91 c0 00 02 02 c0 00 02 01 0f a0 00 35 00 10 b1 34 71 75 65 73 74 69 6f 6e
--@ drop

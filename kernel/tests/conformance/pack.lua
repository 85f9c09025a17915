-- SPDX-License-Identifier: GPL-2.0-only
-- string.pack, string.unpack, string.packsize.

--== network order
return string.pack(">I2I4", 0x1234, 0x56789abc)
--@ gives "\0184Vx\154\188"

--== little endian
return string.pack("<I2I3", 0x1234, 0x56789a):byte(1, -1)
--@ gives 52 18 154 120 86

--== unpack gives the next position
return string.unpack(">I2", "\1\2\3")
--@ gives 258 3

--== unpack from a position
return string.unpack(">I2", "\1\2\3", 2)
--@ gives 515 4

--== signed
return string.unpack(">i2", "\255\254"), string.unpack("<i1", "\128")
--@ gives -2 -128 2

--== odd sizes
return string.unpack(">I3", "\1\2\3"), string.unpack(">I7", "\0\0\0\0\0\1\0")
--@ gives 66051 256 8

--== sixteen bytes
return string.pack(">i16", -2):byte(1, 16)
--@ gives 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 254

--== a value that does not fit 64 bits
return string.unpack(">I9", "\1" .. ("\0"):rep(8))
--@ raises case:1: 9-byte integer does not fit into Lua Integer

--== overflow
return string.pack(">I1", 256)
--@ raises case:1: bad argument #2 to 'pack' (unsigned overflow)

--== overflow of signed
return string.pack(">i1", 128)
--@ raises case:1: bad argument #2 to 'pack' (integer overflow)

--== strings with their length
return string.pack(">s2", "abc"), string.unpack(">s1", "\3abcd")
--@ gives "\0\3abc" "abc" 5

--== strings that end with a zero
return string.pack("z", "abc"), string.unpack("z", "abc\0def")
--@ gives "abc\0" "abc" 5

--== strings of a fixed size
return string.pack("c5", "abc"), string.unpack("c2", "abc")
--@ gives "abc\0\0" "ab" 3

--== padding and alignment
return string.pack(">!4 I1 I4", 1, 2), string.pack("I1xI1", 1, 2)
--@ gives "\1\0\0\0\0\0\0\2" "\1\0\2"

--== packsize
return string.packsize(">I2I4"), string.packsize("!8 b i8"), string.packsize("<bhilj")
--@ gives 6 16 23

--== packsize of what varies
return string.packsize("s")
--@ raises case:1: bad argument #1 to 'packsize' (variable-length format)

--== data that is too short
return string.unpack(">I4", "abc")
--@ raises case:1: bad argument #2 to 'unpack' (data string too short)

--== a position behind the end
return string.unpack(">I1", "abc", 5)
--@ raises case:1: bad argument #3 to 'unpack' (initial position out of string)

--== floats
return string.pack("d", 1)
--@ raises case:1: 'd' packs floats, but there are only integers (use 'i' or 'j')

--== an invalid option
return string.pack("Y", 1)
--@ raises case:1: invalid format option 'Y'

--== a size out of limits
return string.pack("i17", 1)
--@ raises case:1: integral size (17) out of limits [1,16]

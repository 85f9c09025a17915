-- SPDX-License-Identifier: GPL-2.0-only
-- find, match, gmatch, gsub.

--== find
return ("hello world"):find("wor"), ("hello"):find("l"), ("hello"):find("xyz"), ("hello"):find("")
--@ gives 7 3 nil 1 0

--== find from a position
return ("hello"):find("l", 4), ("hello"):find("h", 2), ("hello"):find("", 10), ("hello"):find("", 6)
--@ gives 4 nil nil 6 5

--== find without patterns
return ("a.b"):find(".", 1, true), ("a+b"):find("+b", 1, true)
--@ gives 2 2 3

--== captures
return ("key = value"):match("(%w+)%s*=%s*(%w+)")
--@ gives "key" "value"

--== position captures
return ("hello"):find("()ll()")
--@ gives 3 4 3 5

--== classes
return ("aB3 _\t"):gsub("%l", "l"):gsub("%u", "U"):gsub("%d", "D"):gsub("%s", "S"):gsub("%p", "P")
--@ gives "lUDSPS" 1

--== complements and sets
return ("abc123"):gsub("%D", "."), ("a-b]c"):gsub("[%-%]]", "+"), ("abcdef"):gsub("[^b-d]", "")
--@ gives "...123" "a+b+c" "bcd" 3

--== bytes above 127 belong to no class
return ("\228\255\128"):find("[%a%d%s%p%c]"), ("\228"):find("[\200-\240]")
--@ gives nil 1 1

--== control characters
return ("a\0\1\127b"):gsub("%c", "."), ("\0"):find("%z")
--@ gives "a...b" 1 1

--== hexadecimal digits
return ("0xFg"):gsub("%x", "."), ("0xFg"):gsub("%X", ".")
--@ gives ".x.g" "0.F." 2

--== repetitions
return ("aaa"):match("a*"), ("aaa"):match("a-"), ("aaa"):match("a+"), ("aaa"):match("ba?"), ("aaab"):match("a-b")
--@ gives "aaa" "" "aaa" nil "aaab"

--== anchors
return ("abc"):match("^b"), ("abc"):match("^a"), ("abc"):match("c$"), ("abc"):match("b$"), ("a^b"):match("a^b")
--@ gives nil "a" "c" nil "a^b"

--== balanced
return ("f(a(b)c)d"):match("%b()"), ("(("):match("%b()")
--@ gives "(a(b)c)" nil

--== frontier
return ("THE (quick) fox"):find("%f[%a]%a+%f[%A]", 5), ("x"):gsub("%f[%w]", "|")
--@ gives 6 "|x" 1

--== back references
return ("say 'it' twice"):match("(['\"])(.-)%1"), ("abab"):match("(ab)%1")
--@ gives "'" "ab"

--== gmatch
local t = {}
for k, v in ("a=1, b=2"):gmatch("(%w+)=(%w+)") do t[#t + 1] = k .. v end
return table.concat(t, " ")
--@ gives "a1 b2"

--== gmatch of empty matches
local n = 0
for _ in ("abc"):gmatch("") do n = n + 1 end
return n
--@ gives 4

--== gmatch from a position
local t = {}
for w in ("one two three"):gmatch("%a+", 5) do t[#t + 1] = w end
return table.concat(t, " ")
--@ gives "two three"

--== gsub with a string
return ("hello"):gsub("l", "L"), ("hello"):gsub("(l)(.)", "%2%1"), ("abc"):gsub("%w", "%0%0", 2)
--@ gives "heLLo" "hello" "aabbc" 2

--== gsub with a table
return ("$a $b"):gsub("%$(%w)", {a = "x", b = false})
--@ gives "x $b" 2

--== gsub with a function
return ("1 2 3"):gsub("%d", function(d) return d * 2 end), ("abc"):gsub(".", function() end)
--@ gives "2 4 6" "abc" 3

--== gsub of empty matches
return ("abc"):gsub("", "-"), ("abc"):gsub("x*", "-")
--@ gives "-a-b-c-" "-a-b-c-" 4

--== gsub with a replacement that is none
return ("abc"):gsub("b", "%2")
--@ raises case:1: invalid capture index %2

--== gsub with an invalid replacement
return ("abc"):gsub("b", "%x")
--@ raises case:1: invalid use of '%' in replacement string

--== gsub with a value that is no string
return ("abc"):gsub("b", function() return {} end)
--@ raises case:1: invalid replacement value (a table)

--== malformed patterns
return ("a"):find("[a")
--@ raises case:1: malformed pattern (missing ']')

--== a pattern that ends with %
return ("a"):find("%")
--@ raises case:1: malformed pattern (ends with '%')

--== an unfinished capture
return ("a"):find("(a")
--@ raises case:1: unfinished capture

--== an invalid capture
return ("a"):match("a)")
--@ raises case:1: invalid pattern capture

--== missing arguments of %b
return ("a"):find("%b(")
--@ raises case:1: malformed pattern (missing arguments to '%b')

--== too many captures
return ("a"):rep(40):find(("(a)"):rep(17))
--@ raises case:1: too many captures

--== 16 captures
return select("#", ("a"):rep(40):match(("(a)"):rep(16)))
--@ gives 16

--== a pattern with zeros
return ("a\0b"):find("\0"), ("a\0b"):match("[^\0]+", 2)
--@ gives 2 "b"

--== long subjects
return (("a"):rep(10000) .. "b"):find("b"), #("x "):rep(1000):gsub("%s", "")
--@ gives 10001 1000

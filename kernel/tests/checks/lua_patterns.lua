-- SPDX-License-Identifier: GPL-2.0-only
-- Lua: patterns: find, match, gmatch
for _, case in ipairs{
	-- text, pattern, what find gives
	{"", "", "1 0"}, {"alo", "", "1 0"}, {"alo", "al", "1 2"}, {"alo", "lo$", "2 3"}, {"alo", "^lo", "nil"},
	{"aaab", "a*", "1 3"}, {"aaab", "^.*$", "1 4"}, {"aaab", "b*", "1 0"}, {"aaab", "ab*a", "1 2"},
	{"aaab", "a-b", "1 4"}, {"aaa", "^.-$", "1 3"}, {"aabaaabaaabaaaba", "b.-b", "3 7"},
	{"aloALO", "%u+", "4 6"}, {"alo xyzK", "(%w+)K", '5 8 "xyz"'}, {"254 K", "(%d*)K", '5 5 ""'},
	{"alo ", "(%w*)$", '5 4 ""'}, {"alo wo", "(%w+)$", '5 6 "wo"'}, {"ab12cd", "%a%d", "2 3"},
	{"a\nb", "a.b", "1 3"}, {"x[y]", "%[(.)%]", '2 4 "y"'}, {"a.b", "a%.b", "1 3"}, {"a$a", "$", "4 3"},
	{"a$b", "a$b", "1 3"}, {"a^b", "a^b", "1 3"}, {"a^b", "[b^]", "2 2"}, {"]a", "[]]", "1 1"},
	{"a]", "[^]]", "1 1"}, {"a-b", "[a%-]+", "1 2"}, {"a-b", "[-a]+", "1 2"}, {"a-b", "[a-]+", "1 2"},
	{"az09", "[a-z]+", "1 2"}, {"az09_", "[^%d%a]", "5 5"}, {"0xF0", "%x+", "1 1"}, {"a%b", "%%", "2 2"},
	{"abab", "(a)(b)%1%2", '1 4 "a" "b"'}, {"hello", "(l)%1", '3 4 "l"'}, {"hello", "(h)%1", "nil"},
	{"=[[x]=]]=]", "%](=*)%]", '5 7 "="'},
	{"a.b", ".", "1 1"}, {"aXb", "a?X?b?", "1 3"}, {"b", "a?b", "1 1"}, {"aab", "^a?b", "nil"},
} do
	check("find " .. list(case[1], case[2]), list(string.find(case[1], case[2])), case[3])
end

-- where the search starts
check("find from a position", list(("alo alo"):find("alo", 2)), "5 7")
check("find from the end", list(("alo alo"):find("a", -3)), "5 5")
check("find from far before", list(("alo"):find("a", -100)), "1 1")
check("find after the last byte", list(("alo"):find("", 4)), "4 3")
check("find behind that", list(("alo"):find("", 5)), "nil")
check("find behind all", list(("alo"):find("", math.maxinteger)), "nil")
check("an anchor is at the start of the search", list(("alo"):find("^l", 2)), "2 2")
check("match from a position", ("ab12"):match("%w", 3), "1")

-- plain search
check("plain", list(("a+b.c"):find("+b.", 1, true)), "2 4")
check("plain does not know classes", list(("abc"):find("%a", 1, true)), "nil")
check("plain and empty", list(("abc"):find("", 3, true)), "3 2")
check("plain, begins in vain before it is found", list(("aaaab"):find("aab", 1, true)), "3 5")

-- classes
local every = {}
for i = 0, 255 do every[i + 1] = string.char(i) end
every = table.concat(every)
for class, count in pairs{a = 52, c = 33, d = 10, g = 94, l = 26, p = 32, s = 6, u = 26, w = 62, x = 22, z = 1} do
	local _, inside = every:gsub("%" .. class, "")
	local _, outside = every:gsub("%" .. class:upper(), "")
	check("bytes in %" .. class, list(inside, outside), list(count, 256 - count))
end
check("a dot is any byte", select(2, every:gsub(".", "")), 256)
check("a range to 255", select(2, every:gsub("[\128-\255]", "")), 128)
check("the complement of a range", select(2, every:gsub("[^\1-\254]", "")), 2)

-- captures
check("match gives all of it", ("key = value"):match("%w+"), "key")
check("match gives captures", list(("key = value"):match("(%w+)%s*=%s*(%w+)")), '"key" "value"')
check("captures inside captures", list(("abcd"):match("(a(b)(c(d)))")), '"abcd" "b" "cd" "d"')
check("position captures", list(("hello"):match("()ll()")), "3 5")
check("an empty capture and a position", list((""):match("()(.-)()$")), '1 "" 1')
check("no match", list(("abc"):match("%d")), "nil")
check("a number is text", list(string.match(1234, "2(.)")), '"3"')

-- %b and %f
check("%b", ("f(a(b)c) d)"):match("%b()"), "(a(b)c)")
check("%b that is not closed", list(("((a)"):find("%b()")), "2 4")
check("%b with one delimiter", ("'a' 'b'"):match("%b''"), "'a'")
check("%f", list(("THE (quick) fox"):find("%f[%a]%a+%f[%A]", 4)), "6 10")
check("%f at the start and at the end", list(("aba"):gsub("%f[a]a", "x")), '"xbx" 2')
check("%f at the end", list(("abc"):find("%f[%z]")), "4 3")
check("%f with a set that has the zero", list(("a"):find("%f[^%w]")), "2 1")

-- gmatch
local function all(text, pattern, from)
	local found = {}
	for a, b in text:gmatch(pattern, from) do
		found[#found + 1] = b and a .. "=" .. b or a
	end
	return table.concat(found, ",")
end
check("gmatch", all("one two  three", "%a+"), "one,two,three")
check("gmatch with captures", all("a=1, b=2", "(%w+)=(%w+)"), "a=1,b=2")
check("gmatch of nothing", all("xyz", "()"), "1,2,3,4")
check("gmatch, no empty match right after another", all("a,,b", "()%a*()"), "1=2,3=3,4=5")
check("gmatch without a match", all("abc", "%d"), "")
check("gmatch from a position", all("abcde", "%a", 4), "d,e")
check("gmatch from the end", all("abcde", "%a", -2), "d,e")
check("gmatch from behind the end", all("abc", "()", 10), "")
check("gmatch does not anchor", all("aaa", "^a"), "")

-- what is no pattern
raises("unfinished set", "malformed pattern (missing ']')", string.find, "a", "[a")
raises("unfinished empty set", "malformed pattern (missing ']')", string.find, "a", "[]")
raises("ends with %", "malformed pattern (ends with '%')", string.find, "a", "%")
raises("set ends with %", "malformed pattern (missing ']')", string.find, "a", "[%")
raises("unfinished capture", "unfinished capture", string.find, "a", "(a")
raises("capture that was not opened", "invalid pattern capture", string.match, "a", "a)")
raises("capture that is not there", "invalid capture index %1", string.find, "a", "%1")
raises("capture that is open", "invalid capture index", string.find, "aa", "(a%1)")
raises("%b without delimiters", "missing arguments to '%b'", string.find, "a", "%b")
raises("%f without a set", "missing '[' after '%f' in pattern", string.find, "a", "%fa")

-- Differs from Lua 5.4: 16 captures instead of 32, because a match lives on the kernel's stack.
check("16 captures", select("#", ("x"):rep(16):match(("(x)"):rep(16))), 16)
raises("17 captures", "too many captures", string.match, ("x"):rep(17), ("(x)"):rep(17))

-- SPDX-License-Identifier: GPL-2.0-only
-- Lua: string.gsub with strings, tables and functions
local function sub(what, want, ...)
	check("gsub " .. what, list(string.gsub(...)), want)
end

sub("of all", '"hexxo" 2', "hello", "l", "x")
sub("of the first", '"hexlo" 1', "hello", "l", "x", 1)
sub("of none", '"hello" 0', "hello", "l", "x", 0)
sub("a negative number of times", '"hello" 0', "hello", "l", "x", -1)
sub("more often than there is", '"hexxo" 2', "hello", "l", "x", math.maxinteger)
sub("without a match", '"hello" 0', "hello", "%d", "x")
sub("of nothing", '"-h-i-" 3', "hi", "", "-")
sub("of maybe nothing", '"-b-d-" 3', "abad", "a*", "-")
sub("of maybe nothing in nothing", '"-" 1', "", "a*", "-")
sub("at the start only", '"x aa" 1', "aa aa", "^aa", "x")
sub("at the end only", '"aa x" 1', "aa aa", "aa$", "x")
sub("trims", '"a b" 1', "  a b ", "^%s*(.-)%s*$", "%1")
sub("with an anchor and a limit", '"baa" 1', "aaa", "^a", "b", 3)

-- the replacement is a string
sub("with %0", '"<a><b>" 2', "ab", "%a", "<%0>")
sub("with %1 and %2", '"b-a d-c" 2', "a-b c-d", "(%a)-(%a)", "%2-%1")
sub("with %1, no capture", '"aabb" 2', "ab", "%a", "%1%1")
sub("with %%", '"%" 1', "a", "a", "%%")
sub("with a position", '"1b3b" 2', "abab", "()a", "%1")
sub("with a number", '"7" 1', "a", "a", 7)
sub("keeps zeros", list("a\0\0c", 1), "abc", "b", "\0\0")
raises("gsub with %2, no second capture", "invalid capture index %2", string.gsub, "a", "(a)", "%2")
raises("gsub with %x", "invalid use of '%' in replacement string", string.gsub, "a", "a", "%x")
raises("gsub with % at the end", "invalid use of '%' in replacement string", string.gsub, "a", "a", "%")
raises("gsub with a boolean", "bad argument #3 to 'string.gsub' (string/function/table expected, got boolean)",
	string.gsub, "a", "a", true)

-- the replacement is a table: its key is the first capture
local ports = {http = 80, ssh = "22", closed = false}
sub("with a table", '"80 22 closed other" 4', "http ssh closed other", "%a+", ports)
sub("with a table and captures", '"80/22" 2', "$http/$ssh", "$(%a+)", ports)
sub("with a table that has __index", '"AB" 2', "ab", "%a", setmetatable({}, {__index = function(_, key) return key:upper() end}))
raises("gsub with a table in a table", "invalid replacement value (a table)", string.gsub, "a", "a", {a = {}})

-- the replacement is a function: it gets all captures
sub("with a function", '"[a][b]" 2', "ab", "%a", function(c) return "[" .. c .. "]" end)
sub("with a function and captures", '"2=1" 1', "1=2", "(%d)=(%d)", function(a, b) return b .. "=" .. a end)
sub("with a function, nil keeps", '"abc" 3', "abc", "%a", function() end)
sub("with a function, false keeps", '"abc" 3', "abc", "%a", function() return false end)
sub("with a function, integers", '"1b3b" 2', "abab", "()a", function(at) return at end)
raises("gsub with a function that gives true", "invalid replacement value (a boolean)", string.gsub, "a", "a",
	function() return true end)
raises("gsub with a function that fails", "no such byte", string.gsub, "a", "a", function() error("no such byte") end)

-- inside one another
local function hex(text)
	return (text:gsub(".", function(c) return string.format("%02x", c:byte()) end))
end
local function unhex(text)
	return (text:gsub("%x%x", function(digits) return string.char(tonumber(digits, 16)) end))
end
check("to hexadecimal", hex("\0\1\xff"), "0001ff")
check("there and back", unhex(hex("any text\0")), "any text\0")
check("gsub in gsub", ("ab cd"):gsub("%a+", function(word)
	return word:gsub("^%a", string.upper) .. "!"
end), "Ab! Cd!")
local function expand(text)	-- until nothing is left to expand
	local count
	repeat text, count = text:gsub("%b()", function(inner) return "<" .. inner:sub(2, -2) .. ">" end) until count == 0
	return text
end
check("nested, one level at a time", expand("a(b(c)d)"), "a<b<c>d>")

-- a match that would recurse for each byte is stopped, and the state goes on
raises("a pattern that is too deep", "pattern too complex", string.match, ("a"):rep(1999) .. "b", ("a-"):rep(3000) .. "$")
check("a long repetition is no recursion", #("a"):rep(20000):match(".-b?$"), 20000)
check("a pattern with many parts", #("a"):rep(100):match(("a?"):rep(100)), 100)

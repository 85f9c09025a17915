-- SPDX-License-Identifier: GPL-2.0-only
-- Loaded before a conformance file.
failures = {}
checks = 0

-- check(WHAT, HAVE, WANT): notes a failure and goes on.
function check(what, have, want)
	checks = checks + 1
	if have ~= want then
		failures[#failures + 1] = what .. ": " .. tostring(have) .. ", not " .. tostring(want)
	end
end

-- raises(WHAT, TEXT, FUNCTION, ...): the call has to raise an error with the text in it.
function raises(what, text, f, ...)
	local done, message = pcall(f, ...)
	check(what .. " raises", done, false)
	if not done and not string.find(tostring(message), text, 1, true) then
		check(what, message, text)
	end
end

-- list(...): all values in one string, to compare several at once: list(1, "a", nil) is '1 "a" nil'.
function list(...)
	local texts = table.pack(...)
	for i = 1, texts.n do
		local value = texts[i]
		texts[i] = type(value) == "string" and string.format("%q", value) or tostring(value)
	end
	return table.concat(texts, " ", 1, texts.n)
end

// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Scripts: what is taken, what is refused and with which text, and what remains then. */
#include <errno.h>

#include "state.h"

static const struct {
	const char *what, *name, *script;
	int size;		/* -1: of the text */
	int result;
	const char *error;
} checks[] = {
	{ "a script is fine", "a.lua", "return 1", -1, 0, "" },
	{ "a syntax error names file and line", "a.lua", "\nx = = 1", -1, -EINVAL,
	  "a.lua:2: unexpected symbol near '='" },
	{ "0 bytes", "a.lua", "", -1, -EINVAL,
	  "a.lua: script is empty (0 bytes; 1 to 8192 are allowed)" },
	{ "8192 bytes are fine", "a.lua", NULL, 8192, 0, "" },
	{ "8193 bytes", "a.lua", NULL, 8193, -ENAMETOOLONG,
	  "a.lua: script has 8193 bytes, 8192 are allowed" },
	{ "a NUL does not end a script", "a.lua", "x = 1 --\0\n)", 11, -EINVAL,
	  "a.lua:2: unexpected symbol near ')'" },
	{ "bytecode", "a.lua", "\033Lua", -1, -EINVAL,
	  "a.lua: binary chunks are refused, load the source text" },
	{ "a float literal", "a.lua", "x = 1.5", -1, -EINVAL,
	  "a.lua:1: float literal, but there are only integers (scale values and divide with '//') near '1.5'" },
	{ "division of floats", "a.lua", "x = y / 2", -1, -EINVAL,
	  "a.lua:1: '/' divides floats, but there are only integers (use '//') near '/'" },
	{ "no name", "", "x = 1", -1, -EINVAL,
	  "the name of the script is empty or has unprintable bytes" },
	{ "a name with a line end", "a\n", "x = 1", -1, -EINVAL,
	  "the name of the script is empty or has unprintable bytes" },
	{ "a name of 63 bytes is fine",
	  "123456789012345678901234567890123456789012345678901234567890.lu", "x = 1", -1, 0, "" },
	{ "a name of 64 bytes",
	  "123456789012345678901234567890123456789012345678901234567890.lua", "x = 1", -1, -ERANGE,
	  "the name of the script has 64 bytes, 63 are allowed" },
	{ "a script is not run", "a.lua", "error('ran') while true do end", -1, 0, "" },
};

static void test_check(void)
{
	char spaces[8193];
	size_t i;

	memset(spaces, ' ', sizeof(spaces));
	for (i = 0; i < sizeof(checks) / sizeof(checks[0]); i++) {
		const char *script = checks[i].script ? checks[i].script : spaces;
		size_t size = checks[i].size < 0 ? strlen(script) : (size_t)checks[i].size;
		char what[100];

		*error = '\0';
		snprintf(what, sizeof(what), "check: %s", checks[i].what);
		same(xdplua_check(checks[i].name, script, size, error, sizeof(error)),
		     checks[i].result, what);
		snprintf(what, sizeof(what), "check: %s: text", checks[i].what);
		says(error, checks[i].error, what);
	}
	same(xdplua_check("a.lua", "x = =", 5, NULL, 0), -EINVAL, "check: nobody reads the text");
	same(xdplua_check("a.lua", "x = =", 5, error, 6), -EINVAL, "check: little room for the text");
	says(error, "a.lua", "check: the text is cut");
}

static void test_load(void)
{
	struct xdplua *state = new_state(0);
	uint64_t before = xdplua_memory(state);
	char text[64] = "";

	same(load(state, "x = 1 print('one', x)"), 0, "load: a script");
	same(load(state, "x = x + 1 print(x)"), 0, "load: another one adds to it");
	same(xdplua_take_output(state, text, 3), 3, "output: as much as there is room for");
	same(xdplua_take_output(state, text + 3, 60), 5, "output: the rest");
	says(text, "one\t1\n2\n", "output: what print has written");
	same(xdplua_take_output(state, text, 60), 0, "output: no more");
	ok(xdplua_memory(state) > before, "memory: it grows");
	same(load(state, "y = 1 error('no luck')"), -EINVAL, "load: an error");
	says(error, "test.lua:1: no luck", "load: its text");
	same(load(state, "assert(y == 1)"), 0, "load: what ran before the error stays");
	same(load(state, "error(setmetatable({}, {__tostring = function() return 'told' end}))"),
	     -EINVAL, "load: an error that is an object");
	says(error, "told", "load: its __tostring is asked");
	same(load(state, "error({})"), -EINVAL, "load: an error without a text");
	says(error, "the error object is a table, not a text", "load: its type is told");
	same(load(state, "while true do end"), -EINVAL, "load: an endless loop");
	says(error, "test.lua:1: out of fuel (the script runs too long)", "load: it is out of fuel");
	same(load(state, "local t = {} for i = 1, 1 << 30 do t[i] = {} end"), -ENOMEM,
	     "load: more memory than there may be");
	says(error, "not enough memory", "load: its text");
	same(load(state, "x = 7"), 0, "load: the state is still good");
	xdplua_free(state);
}

static void test_load_several(void)
{
	struct xdplua_source sources[17] = {
		{ "one.lua", "x = 1 function f() return x end", 31 },
		{ "two.lua", "x = f() + 1", 11 },
	};
	struct xdplua *state = new_state(0);

	same(xdplua_load(state, sources, 2, error, sizeof(error)), 0, "several: they run in order");
	same(load(state, "assert(x == 2)"), 0, "several: in one state");
	sources[1] = (struct xdplua_source) { "two.lua", "x = =", 5 };
	same(load(state, "x = 7"), 0, "several: once more");
	same(xdplua_load(state, sources, 2, error, sizeof(error)), -EINVAL, "several: a mistake in the second");
	says(error, "two.lua:1: unexpected symbol near '='", "several: its text");
	same(load(state, "assert(x == 7)"), 0, "several: then none has run");
	sources[1] = (struct xdplua_source) { "two.lua", "", 0 };
	same(xdplua_load(state, sources, 2, error, sizeof(error)), -EINVAL, "several: an empty one");
	sources[0] = (struct xdplua_source) { "one.lua", "local n = 0 for i = 1, 600000 do n = n + i end", 46 };
	sources[1] = sources[0];
	same(xdplua_load(state, sources, 1, error, sizeof(error)), 0, "several: one that runs for long");
	same(xdplua_load(state, sources, 2, error, sizeof(error)), -EINVAL, "several: they share a budget");
	same(xdplua_load(state, sources, 0, error, sizeof(error)), -EINVAL, "several: none");
	same(xdplua_load(state, sources, 17, error, sizeof(error)), -E2BIG, "several: too many");
	says(error, "more than 16 scripts in one load", "several: its text");
	xdplua_free(state);
}

static void test_function(void)
{
	struct xdplua *state = new_state(0);
	struct xdplua_frame frame = { .length = 4 };
	struct xdplua_result result;
	uint8_t out[3520];

	same(xdplua_run(state, "abcd", 4, &frame, 1, &result, out, sizeof(out), NULL, 0), -ENOENT,
	     "run: without a callback");
	same(xdplua_set_function(state, "callback", error, sizeof(error)), -ENOENT,
	     "function: there is none");
	says(error, "the scripts define no global function 'callback'", "function: its text");
	load(state, "function other() return 4 end number = 1");
	same(xdplua_set_function(state, "number", error, sizeof(error)), -ENOENT,
	     "function: not a number");
	same(xdplua_set_function(state, "other", error, sizeof(error)), 0, "function: another name");
	same(xdplua_run(state, "abcd", 4, &frame, 1, &result, out, sizeof(out), NULL, 0), 1,
	     "run: one frame");
	same(result.verdict, 4, "run: its verdict");
	xdplua_free(state);
}

int main(void)
{
	test_check();
	test_load();
	test_load_several();
	test_function();
	return tap_failed > 0;
}

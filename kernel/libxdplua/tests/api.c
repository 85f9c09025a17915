// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Each function of the API: what it does, and what it says when it can't. */
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>

#include "xdplua/libxdplua.h"

#include "tap.h"

static char error[XDPLUA_TEXT_MAX];

static struct xdplua *new_state(uint32_t flags)
{
	struct xdplua_config config;

	xdplua_config_init(&config);
	config.flags = flags;
	return xdplua_new(&config, error, sizeof(error));
}

static int load(struct xdplua *state, const char *script)
{
	*error = '\0';
	struct xdplua_source source = { "test.lua", script, strlen(script) };

	return xdplua_load(state, &source, 1, error, sizeof(error));
}

/* A new state with the script and its callback. */
static struct xdplua *started(const char *script, uint32_t flags)
{
	struct xdplua *state = new_state(flags);

	if (load(state, script) || xdplua_set_function(state, "callback", error, sizeof(error)))
		ok(0, error);
	return state;
}

static void test_versions(void)
{
	same(xdplua_api_version(), XDPLUA_API_VERSION, "the library is of its header's version");
	ok(strstr(xdplua_version(), "Lua 5.4") != NULL, "the version names Lua's");
}

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

static void test_batch(void)
{
	static const char script[] =
		"local b = data.layout{b = {0, 8}}\n"
		"function callback(p)\n"
		"  p:layout(b)\n"
		"  local v = p.b\n"
		"  p.b = xdplua.get_ifindex()\n"
		"  if v == 9 then while true do end end\n"
		"  if v == 8 then error('eight') end\n"
		"  return v\n"
		"end\n";
	static const uint8_t input[] = { 0, 1, 2, 3, 4, 8, 9, 5 };
	struct xdplua *state = started(script, 0);
	struct xdplua_frame frames[8];
	struct xdplua_result results[8], again[8];
	static uint8_t out[8 * 3520];
	char texts[1024];
	int i;

	for (i = 0; i < 8; i++)
		frames[i] = (struct xdplua_frame) { .offset = i, .length = 1, .ifindex = 40 + i };
	frames[0].ifindex = 0;
	same(xdplua_run(state, input, 8, frames, 8, results, out, sizeof(out), texts, sizeof(texts)), 8,
	     "batch: all frames");
	for (i = 0; i < 5; i++)
		same(results[i].verdict, i, "batch: a verdict");
	same(results[5].outcome, XDPLUA_FRAME_FAILED, "batch: a callback that raises");
	says(texts + results[5].error_offset, "test.lua:7: eight", "batch: its text");
	same(results[6].outcome, XDPLUA_FRAME_OVER_BUDGET, "batch: a callback without end");
	same(results[6].fuel, 50000, "batch: it has used all fuel");
	same(results[7].outcome, XDPLUA_FRAME_FAILED, "batch: no action");
	same(results[7].verdict, 2, "batch: what fails passes");
	ok(results[0].fuel > 0 && results[0].fuel < 50, "batch: fuel is counted");
	same(results[0].instructions, 0, "batch: instructions are not, unless asked for");
	same(out[results[0].offset], 1, "batch: the state's ifindex");
	same(out[results[4].offset], 44, "batch: a frame's ifindex");

	/* less room than for all */
	same(xdplua_run(state, input, 8, frames, 8, again, out, 3521, NULL, 0), 2,
	     "batch: the output is full after two");
	same(xdplua_run(state, input, 8, frames, 8, again, out, 3519, NULL, 0), 0,
	     "batch: there is no room for one");
	same(xdplua_run(state, input, 7, frames, 8, again, out, sizeof(out), NULL, 0), -EINVAL,
	     "batch: a frame behind the end of the input");
	frames[0].offset = UINT32_MAX;
	same(xdplua_run(state, input, 8, frames, 1, again, out, sizeof(out), NULL, 0), -EINVAL,
	     "batch: a frame far behind the end");
	frames[0] = (struct xdplua_frame) { .length = 3521 };
	same(xdplua_run(state, out, sizeof(out), frames, 1, again, out, sizeof(out), NULL, 0), -EINVAL,
	     "batch: a frame that is too long");
	same(xdplua_run(state, input, 8, frames, 0, again, out, sizeof(out), NULL, 0), 0,
	     "batch: no frame");
	xdplua_free(state);
}

static void test_repeats(void)
{
	static const char script[] =
		"local t = {} for i = 1, 100 do t['key' .. i] = i end\n"
		"function callback(p) local n = 0 for k, v in pairs(t) do n = n * 31 + v end\n"
		"  p:layout{n = {0, 64}} p.n = n return 2 end";
	struct xdplua_frame frame = { .length = 8 };
	struct xdplua_result results[2];
	static uint8_t out[2][3520];
	int i;

	for (i = 0; i < 2; i++) {
		struct xdplua *state = started(script, 0);

		xdplua_run(state, "01234567", 8, &frame, 1, &results[i], out[i], 3520, NULL, 0);
		xdplua_free(state);
	}
	ok(memcmp(out[0], "01234567", 8) && !memcmp(out[0], out[1], 8),
	   "two runs traverse a table in the same order");
	same(results[0].fuel, results[1].fuel, "two runs use the same fuel");
}

static void test_lines(void)
{
	static const char script[] =
		"-- a comment\n"
		"local function f(n)\n"
		"  if n > 0 then\n"
		"    return f(n - 1)\n"
		"  end\n"
		"  return 2\n"
		"end\n"
		"function callback(p)\n"
		"  local co = coroutine.wrap(function()\n"
		"    return f(3)\n"
		"  end)\n"
		"  return co()\n"
		"end\n"
		"function never()\n"
		"  return 1\n"
		"end";
	/* Lua gives a closure the line of its end, and a call the line of what is called; line 16 also returns */
	static const int64_t want[] = { -1, -1, 4, 3, -1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 0, 2 };
	struct xdplua *state = started(script, XDPLUA_COUNT_LINES);
	struct xdplua_frame frame = { .length = 4 };
	struct xdplua_result result;
	int64_t counts[20] = { 0 };
	uint8_t out[3520];
	int i;

	xdplua_run(state, "abcd", 4, &frame, 1, &result, out, sizeof(out), NULL, 0);
	same(result.verdict, 2, "lines: the verdict is the same");
	ok(result.instructions > 20 && result.instructions < 60, "lines: instructions are counted");
	same(xdplua_lines(state, "test.lua", counts, 20), 16, "lines: there are 16");
	for (i = 0; i < 16; i++) {
		char what[40];

		snprintf(what, sizeof(what), "lines: line %d", i + 1);
		same(counts[i], want[i], what);
	}
	same(xdplua_lines(state, "other.lua", counts, 20), -ENOENT, "lines: of no script");
	load(state, "x = 1");
	same(xdplua_lines(state, "test.lua", counts, 20), 1, "lines: a script loaded again counts anew");
	xdplua_free(state);
	state = new_state(0);
	same(xdplua_lines(state, "test.lua", counts, 20), -EINVAL, "lines: they are not counted");
	xdplua_free(state);
}

static int same_code(const char *one, const char *other)
{
	static uint8_t code[2][10000];
	int64_t sizes[2];

	sizes[0] = xdplua_bytecode("one.lua", one, strlen(one), code[0], 10000, error, sizeof(error));
	sizes[1] = xdplua_bytecode("two.lua", other, strlen(other), code[1], 10000, error, sizeof(error));
	return sizes[0] > 0 && sizes[0] == sizes[1] && !memcmp(code[0], code[1], sizes[0]);
}

static void test_bytecode(void)
{
	static char spaces[9000];
	uint8_t few[8] = { 0 };
	int64_t size;

	ok(same_code("local first = 1\n-- comment\nreturn function(a, b)\n return a + b + first end",
		     "local a=1 return function(b,c)return b+c+a end"),
	   "bytecode: names of locals, lines and comments do not matter");
	ok(!same_code("x = 1", "y = 1"), "bytecode: names of globals matter");
	ok(!same_code("x = 1", "x = 2"), "bytecode: constants matter");
	ok(!same_code("x = 'a\\0b'", "x = 'a\\0c'"), "bytecode: all bytes of a string matter");
	ok(!same_code("local a, b = ... return a - b", "local a, b = ... return b - a"),
	   "bytecode: code matters");
	ok(!same_code("local a <const> = 1 return function() return a end",
		      "local a = 1 return function() return a end"),
	   "bytecode: a constant is no upvalue");
	size = xdplua_bytecode("a.lua", "x = 1", 5, NULL, 0, NULL, 0);
	ok(size > 8, "bytecode: its size, without room for it");
	same(xdplua_bytecode("a.lua", "x = 1", 5, few, 8, NULL, 0), size, "bytecode: in part");
	memset(spaces, ' ', sizeof(spaces));
	ok(xdplua_bytecode("a.lua", spaces, sizeof(spaces), NULL, 0, NULL, 0) > 8,
	   "bytecode: of more than a load takes");
	same(xdplua_bytecode("a.lua", "x = =", 5, few, 8, error, sizeof(error)), -EINVAL,
	     "bytecode: of no script");
	says(error, "a.lua:1: unexpected symbol near '='", "bytecode: the text");
}

static void test_clock(void)
{
	struct xdplua_config config;
	struct xdplua_frame frames[2] = { { .time_ns = 5000000000, .length = 8 }, { .time_ns = 7, .length = 8 } };
	struct xdplua_result results[2];
	uint8_t out[16];
	struct xdplua *state;

	xdplua_config_init(&config);
	config.time_ns = 42;
	config.frame_max = 8;
	state = xdplua_new(&config, error, sizeof(error));
	same(load(state, "assert(xdplua.clock_ns() == 42) local l = data.layout{n = {0, 64}}\n"
			 "function callback(p) p:layout(l) p.n = xdplua.clock_ns() return 2 end"), 0,
	     "clock: while loading, the config's");
	xdplua_set_function(state, "callback", error, sizeof(error));
	same(xdplua_run(state, "01234567", 8, frames, 2, results, out, 16, NULL, 0), 2, "clock: two frames");
	ok(!memcmp(out, "\0\0\0\1\x2a\x05\xf2\0\0\0\0\0\0\0\0\7", 16), "clock: each frame's own");
	xdplua_free(state);
}

static void test_routes(void)
{
	static const char script[] =
		"function callback(p)\n"
		"  local ifindex, to, from, source = xdplua.fib_lookup(p:u32(0))\n"
		"  if not ifindex then error(to, 0) end\n"
		"  p:layout{to = {4, 6, 's'}, from = {10, 6, 's'}, source = {128, 32}}\n"
		"  p.to, p.from, p.source = to, from, source\n"
		"  local action, why = xdplua.do_redirect(ifindex)\n"
		"  return action or error(why, 0)\n"
		"end";
	static const struct xdplua_route routes[] = {
		{ .destination = 0x0a000000, .prefix_length = 8, .ifindex = 3, .source = 0x0a000001,
		  .to = { 2, 0, 0, 0, 0, 3 }, .from = { 2, 0, 0, 0, 0, 4 } },
		{ .destination = 0x0a010000, .prefix_length = 16, .ifindex = 5, .source = 0x0a010001 },
		{ .destination = 0x0a010200, .prefix_length = 32, .ifindex = 6 },
	};
	struct xdplua_route wrong = { .prefix_length = 33, .ifindex = 1 };
	static const struct {
		const char *what;
		uint8_t address[4];
		uint32_t ifindex;	/* 0: refused */
	} lookups[] = {
		{ "routes: the network", { 10, 2, 3, 4 }, 3 },
		{ "routes: a longer prefix wins", { 10, 1, 3, 4 }, 5 },
		{ "routes: a host", { 10, 1, 2, 0 }, 6 },
		{ "routes: none", { 11, 0, 0, 1 }, 0 },
	};
	struct xdplua *state = started(script, 0);
	struct xdplua_frame frame = { .length = 20 };
	struct xdplua_result result;
	uint8_t in[20] = { 0 }, out[3520];
	char texts[100];
	size_t i;

	same(xdplua_set_routes(state, &wrong, 1), -EINVAL, "routes: a prefix of 33 bits");
	wrong = (struct xdplua_route) { .prefix_length = 3 };
	same(xdplua_set_routes(state, &wrong, 1), -EINVAL, "routes: no ifindex");
	same(xdplua_set_routes(state, routes, 3), 0, "routes: three");
	for (i = 0; i < sizeof(lookups) / sizeof(lookups[0]); i++) {
		memcpy(in, lookups[i].address, 4);
		xdplua_run(state, in, 20, &frame, 1, &result, out, sizeof(out), texts, sizeof(texts));
		same(result.redirect_ifindex, lookups[i].ifindex, lookups[i].what);
		same(result.verdict, lookups[i].ifindex ? 4 : 2, lookups[i].what);
		if (i == 0)
			ok(!memcmp(out + 4, "\2\0\0\0\0\3\2\0\0\0\0\4\x0a\0\0\1", 16),
			   "routes: addresses of the next hop and the interface");
	}
	says(texts + result.error_offset, "there is no route", "routes: the text");
	xdplua_free(state);

	state = started("function callback(p) return xdplua.do_redirect(9) or 1 end", 0);
	xdplua_run(state, in, 20, &frame, 1, &result, out, sizeof(out), NULL, 0);
	same(result.redirect_ifindex, 9, "redirect: anywhere, without routes");
	xdplua_set_routes(state, routes, 3);
	xdplua_run(state, in, 20, &frame, 1, &result, out, sizeof(out), NULL, 0);
	same(result.verdict, 1, "redirect: only to interfaces of the routes");
	xdplua_set_routes(state, NULL, 0);
	xdplua_run(state, in, 20, &frame, 1, &result, out, sizeof(out), NULL, 0);
	same(result.verdict, 4, "redirect: anywhere again");
	xdplua_free(state);
}

/* What says where the error of the callback was raised; empty when there is none. */
static const char *traceback_of(const char *script)
{
	static char texts[2048];
	static uint8_t out[3520];
	struct xdplua_frame frame = { .length = 4, .ifindex = 1 };
	struct xdplua *state = started(script, 0);
	struct xdplua_result result;

	xdplua_run(state, "abcd", 4, &frame, 1, &result, out, sizeof(out), texts, sizeof(texts));
	xdplua_free(state);
	if (strlen(texts + result.error_offset + result.error_length + 1) != result.trace_length)
		return "of another length";
	return texts + result.error_offset + result.error_length + 1;
}

/* What a text of 23 bytes and its traceback come to in so many bytes: used ones of both. */
static uint64_t text_in_room_of(uint64_t room)
{
	static uint8_t out[3520];
	char texts[100] = "";
	struct xdplua_frame frame = { .length = 4, .ifindex = 1 };
	struct xdplua *state = started("function callback()\n error('0123456789a')\nend", 0);
	struct xdplua_result result;

	xdplua_run(state, "abcd", 4, &frame, 1, &result, out, sizeof(out), texts, room);
	xdplua_free(state);
	return result.trace_length ? 0 : result.error_length + 1;
}

#define LEVEL	"test.lua:2: in function 'f'\n"

static void test_traceback(void)
{
	says(traceback_of("local function inner(t)\n return t.a.b\nend\n"
			  "function outer(t)\n inner(t)\nend\n"
			  "function callback()\n outer{}\n return 2\nend"),
	     "test.lua:2: in upvalue 'inner'\ntest.lua:5: in function 'outer'\n"
	     "test.lua:8: in function <test.lua:7>", "traceback: level by level");
	says(traceback_of("function callback()\n error('so')\nend"),
	     "[C]: in function 'error'\ntest.lua:2: in function <test.lua:1>",
	     "traceback: from a C function");
	same(text_in_room_of(24), 24, "traceback: without room for it the text is still there");
	says(traceback_of("function callback()\n while true do end\nend"),
	     "test.lua:2: in function <test.lua:1>", "traceback: of a used-up budget");
	says(traceback_of("function callback()\n return 9\nend"), "", "traceback: nothing was raised");
	says(traceback_of("function callback()\n pcall(error, 'in')\n local t = 'out' .. nil\nend"),
	     "test.lua:3: in function <test.lua:1>", "traceback: not of what was caught");
	says(traceback_of("function callback()\n local w = coroutine.wrap(function() error('in') end)\n w()\nend"),
	     "[C]: in local 'w'\ntest.lua:3: in function <test.lua:1>", "traceback: through a coroutine");
	says(traceback_of("function callback()\n error(setmetatable({}, {__tostring = function()"
			  " error('worse') end}))\nend"),
	     "[C]: in function 'error'\ntest.lua:2: in function <test.lua:1>",
	     "traceback: not of what describing the error raises");
	says(traceback_of("function f(n)\n return 1 + f(n + 1)\nend\nfunction callback() f(1) end"),
	     LEVEL LEVEL LEVEL LEVEL LEVEL LEVEL LEVEL LEVEL LEVEL LEVEL LEVEL LEVEL "...",
	     "traceback: of a deep recursion the innermost levels");
}

static void test_config(void)
{
	struct xdplua_config config;

	xdplua_config_init(&config);
	config.on_error = 5;
	ok(!xdplua_new(&config, error, sizeof(error)), "config: on_error is an action");
	xdplua_config_init(&config);
	config.memory_limit = 1000;
	ok(!xdplua_new(&config, error, sizeof(error)), "config: too little memory");
	says(error, "no memory for the Lua states", "config: its text");
	config.memory_limit = 20000;
	config.load_fuel = 1;
	ok(!xdplua_new(&config, error, sizeof(error)), "config: too little fuel");
	xdplua_free(NULL);
}

int main(void)
{
	test_versions();
	test_config();
	test_check();
	test_load();
	test_load_several();
	test_function();
	test_batch();
	test_traceback();
	test_repeats();
	test_lines();
	test_bytecode();
	test_clock();
	test_routes();
	return tap_failed > 0;
}

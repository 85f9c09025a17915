// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Frames in batches: verdicts, fuel, lines, the clock. */
#include <errno.h>

#include "state.h"

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

int main(void)
{
	test_batch();
	test_repeats();
	test_lines();
	test_clock();
	return tap_failed > 0;
}

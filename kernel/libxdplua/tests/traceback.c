// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Where an error of the callback was raised. */
#include "state.h"

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

int main(void)
{
	test_traceback();
	return tap_failed > 0;
}

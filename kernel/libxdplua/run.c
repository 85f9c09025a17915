// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Frames through the callback, many in one call. */
#include <errno.h>
#include <string.h>

#include "lua.h"

#include "lauxlib.h"
#include "lunatik.h"

#include "state.h"

#define XDP_REDIRECT	4

/* What became of a callback that gave no action; the frame is still lent. */
static void fail(struct xdplua *state, int verdict, struct xdplua_result *result, struct text error)
{
	lua_State *L = state->lua;

	result->outcome = XDPLUA_FRAME_FAILED;
	if (verdict != LUNATIK_OTHER)
		state_take_error(state, error);
	else if (lua_outoffuel(L))
		text_set(error, "function '%s' ran out of fuel", state->function);
	else if (lua_isinteger(L, -1))
		text_set(error, "function '%s' returned %lld, which is no xdp.action",
			 state->function, lua_tointeger(L, -1));
	else
		text_set(error, "function '%s' returned a %s value, not an xdp.action",
			 state->function, lua_typename(L, lua_type(L, -1)));
	if (lua_outoffuel(L))
		result->outcome = XDPLUA_FRAME_OVER_BUDGET;
	lua_settop(L, 0);
	lunatik_return(L);
}

/* Judges the frame that lies at bytes, with room up to frame_max. */
static void judge(struct xdplua *state, const struct xdplua_frame *frame, void *bytes,
		  struct xdplua_result *result, struct text error)
{
	int verdict;

	state->ifindex = frame->ifindex ? frame->ifindex : state->config.ifindex;
	state->redirect = 0;
	state->now = frame->time_ns;
	state->frame = (struct packet) {
		.data = bytes,
		.size = frame->length,
		.room = state->config.frame_max - frame->length,
	};
	state->instructions = 0;
	*state->trace = '\0';
	verdict = state_enter(state, bytes, frame->length, XDP_REDIRECT);
	result->fuel = state->config.packet_fuel - lua_fuel(state->lua);
	result->instructions = state->instructions;
	result->outcome = XDPLUA_FRAME_JUDGED;
	result->length = state->frame.size;
	result->redirect_ifindex = state->redirect;
	if (verdict < 0) {
		fail(state, verdict, result, error);
		verdict = state->config.on_error;
	}
	result->verdict = verdict;
	state->ifindex = 0;
}

static int lie_inside(const struct xdplua *state, const struct xdplua_frame *frames,
		      uint32_t count, uint64_t size)
{
	uint32_t i;

	for (i = 0; i < count; i++)
		if (frames[i].length > state->config.frame_max ||
		    (uint64_t)frames[i].offset + frames[i].length > size)
			return 0;
	return 1;
}

/* Writes an error's text and its traceback behind what is used; returns the bytes written. */
static uint64_t keep_texts(struct xdplua_result *result, const char *text, const char *trace,
			   char *texts, uint64_t size, uint64_t used)
{
	size_t length = strlen(text), trace_length = strlen(trace);

	if (!length || length + 1 > size - used || used > UINT32_MAX)
		return 0;
	memcpy(texts + used, text, length + 1);
	result->error_offset = used;
	result->error_length = length;
	if (length + trace_length + 2 > size - used)
		return length + 1;
	memcpy(texts + used + length + 1, trace, trace_length + 1);
	result->trace_length = trace_length;
	return length + trace_length + 2;
}

int32_t xdplua_run(struct xdplua *state, const void *input, uint64_t input_size,
		   const struct xdplua_frame *frames, uint32_t count,
		   struct xdplua_result *results, void *output, uint64_t output_size,
		   char *texts, uint64_t texts_size)
{
	uint64_t used = 0, text_used = 0;
	char text[XDPLUA_TEXT_MAX];
	uint32_t i;

	if (!*state->function)
		return -ENOENT;
	if (count > INT32_MAX || !lie_inside(state, frames, count, input_size))
		return -EINVAL;
	for (i = 0; i < count; i++) {
		const struct xdplua_frame *frame = &frames[i];
		struct xdplua_result *result = &results[i];
		uint8_t *bytes = (uint8_t *)output + used;

		/* offsets have 32 bits */
		if (output_size - used < state->config.frame_max || used > UINT32_MAX)
			break;
		memset(result, 0, sizeof(*result));
		memcpy(bytes, (const uint8_t *)input + frame->offset, frame->length);
		*text = '\0';
		judge(state, frame, bytes, result, (struct text) { text, sizeof(text) });
		result->offset = used;
		used += result->length;

		text_used += keep_texts(result, text, state->trace, texts, texts_size, text_used);
	}
	return i;
}

// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* States: made, entered, closed; the texts of errors. Budgets are those of the module's xdplua/state.c. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lua.h"

#include "enter.h"
#include "lauxlib.h"
#include "luarcu.h"
#include "luaunpack.h"
#include "lunatik.h"

#include "state.h"
#include "store.h"

/* What the module's store may hold unless its parameters say otherwise. */
#define STORE_ENTRIES	65536
#define STORE_BYTES	(16 << 20)

#define XDP_REDIRECT	4	/* the last action */

void text_set(struct text text, const char *format, ...)
{
	char line[XDPLUA_TEXT_MAX];
	va_list args;

	if (!text.size)
		return;
	/* cut as the kernel cuts it, then to what the caller has room for */
	va_start(args, format);
	vsnprintf(line, sizeof(line), format, args);
	va_end(args);
	snprintf(text.bytes, text.size, "%s", line);
}

struct xdplua *state_of(lua_State *L)
{
	return *(struct xdplua **)lua_getextraspace(L);
}

struct store *luarcu_store(lua_State *L)
{
	return state_of(L)->store;
}

__thread char *lunatik_stack_entry;

int state_call(struct xdplua *state, int arguments, int results)
{
	lunatik_stack_entry = __builtin_frame_address(0);
	return lua_pcall(state->lua, arguments, results, 0);
}

int state_enter(struct xdplua *state, void *bytes, size_t size, unsigned int max)
{
	const struct lunatik_fuel fuel = lunatik_fuel(state->config.packet_fuel);

	lunatik_stack_entry = __builtin_frame_address(0);
	return lunatik_enter(state->lua, 0, bytes, size, &fuel, max);
}

static void *allocate(void *ud, void *ptr, size_t osize, size_t nsize)
{
	struct heap *heap = ud;
	size_t used;
	void *p;

	if (!ptr)
		osize = 0;	/* Lua tells the kind of object there */
	if (!nsize) {
		free(ptr);
		heap->used -= osize;
		return NULL;
	}
	used = heap->used - osize + nsize;
	if (nsize > osize && (nsize > heap->limit || used > heap->limit))
		return NULL;
	p = realloc(ptr, nsize);
	if (p)
		heap->used = used;
	return p;
}

/* Runs have to repeat, so only fuel ends them. */
int lunatik_expired(void *ud)
{
	(void)ud;
	return 0;
}

void lunatik_write(lua_State *L, const char *bytes, size_t size)
{
	struct xdplua *state = state_of(L);
	size_t room = OUTPUT_MAX - state->output_size;

	if (!state->output)
		state->output = malloc(OUTPUT_MAX);
	if (!state->output)
		return;
	if (size > room)
		size = room;
	memcpy(state->output + state->output_size, bytes, size);
	state->output_size += size;
}

void lunatik_uncaught(lua_State *L)
{
	struct xdplua *state = state_of(L);

	/* else it is of the error that is being described */
	if (!*state->trace)
		lunatik_traceback(L, state->trace, sizeof(state->trace));
}

/* Pushes what __tostring makes of an error object, or nil. */
static int describe(lua_State *L)
{
	if (!luaL_callmeta(L, 1, "__tostring"))
		lua_pushnil(L);
	return 1;
}

void state_take_error(struct xdplua *state, struct text error)
{
	lua_State *L = state->lua;

	if (lua_type(L, -1) != LUA_TSTRING && !lua_outoffuel(L)) {
		lua_pushcfunction(L, describe);
		lua_pushvalue(L, -2);
		if (state_call(state, 1, 1) != LUA_OK || lua_type(L, -1) != LUA_TSTRING)
			lua_pop(L, 1);
	}
	switch (lua_type(L, -1)) {
	case LUA_TSTRING:
		text_set(error, "%s", lua_tostring(L, -1));
		break;
	case LUA_TNUMBER:
		text_set(error, "%lld", lua_tointeger(L, -1));
		break;
	default:
		text_set(error, "the error object is a %s, not a text",
			 lua_typename(L, lua_type(L, -1)));
	}
}

static int open_state(lua_State *L)
{
	lunatik_openlibs(L);
	lunatik_opencallbacks(L);
	lunatik_provide(L, "data", luaopen_data);
	lunatik_provide(L, "rcu", luaopen_rcu);
	lunatik_provide(L, "unpack", luaopen_unpack);
	lunatik_provide(L, "xdp", open_xdp);
	lunatik_provide(L, "xdplua", luaopen_xdplua);
	return 0;
}

uint32_t xdplua_api_version(void)
{
	return XDPLUA_API_VERSION;
}

const char *xdplua_version(void)
{
	return "XDPLua " XDPLUA_VERSION ", Lua 5.4.7";
}

void xdplua_config_init(struct xdplua_config *config)
{
	*config = (struct xdplua_config) {
		.memory_limit = 1 << 20,
		.packet_fuel = 50000,
		.load_fuel = 1000000,
		.ifindex = 1,
		/* what BPF_PROG_TEST_RUN leaves of a page */
		.frame_max = 3520,
		.on_error = 2,
	};
}

struct xdplua *xdplua_new(const struct xdplua_config *config, char *error, uint64_t error_size)
{
	struct text text = { error, error_size };
	struct xdplua *state;
	lua_State *L;

	if (config->on_error > XDP_REDIRECT || !config->frame_max) {
		text_set(text, "the config needs a frame_max, and an XDP action for on_error");
		return NULL;
	}
	state = calloc(1, sizeof(*state));
	if (!state) {
		text_set(text, "no memory for the Lua states");
		return NULL;
	}
	state->config = *config;
	state->heap.limit = config->memory_limit;
	state->store = store_new(STORE_ENTRIES, STORE_BYTES);
	if (!state->store) {
		text_set(text, "no memory for the Lua states");
		free(state);
		return NULL;
	}
	L = lua_newstate(allocate, &state->heap);
	if (L) {
		state->lua = L;
		lunatik_idle(L);
		*(struct xdplua **)lua_getextraspace(L) = state;
		lua_setfuel(L, config->load_fuel);
		lua_pushcfunction(L, open_state);
		if (state_call(state, 0, 0) == LUA_OK) {
			if (config->flags & XDPLUA_COUNT_LINES)
				lines_start(state);
			return state;
		}
	}
	text_set(text, "no memory for the Lua states");
	xdplua_free(state);
	return NULL;
}

void xdplua_free(struct xdplua *state)
{
	if (!state)
		return;
	if (state->lua) {
		/* pending __close methods need fuel, so they do not run */
		lua_setfuel(state->lua, 0);
		lua_close(state->lua);
		lua_assert(!state->heap.used);
	}
	store_free(state->store);
	lines_free(state);
	maps_free(state);
	free(state->routes);
	free(state->output);
	free(state);
}

uint64_t xdplua_memory(const struct xdplua *state)
{
	return state->heap.used;
}

uint64_t xdplua_take_output(struct xdplua *state, char *text, uint64_t size)
{
	if (size > state->output_size)
		size = state->output_size;
	if (!size)
		return 0;
	memcpy(text, state->output, size);
	state->output_size -= size;
	memmove(state->output, state->output + size, state->output_size);
	return size;
}

// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * States: made, filled with scripts, closed. Texts and budgets are those of
 * xdplua/state.c and netlink.c of the module; tests/conformance compares them.
 */
#include <errno.h>
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

#include "linux/xdplua.h"
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

int state_enter(struct xdplua *state, void *bytes, size_t size)
{
	lunatik_stack_entry = __builtin_frame_address(0);
	return lunatik_enter(state->lua, 0, bytes, size, state->config.packet_fuel);
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

/* As the module: printable in Latin-1, so that UTF-8 passes for the most part. */
static int check_name(const char *name, const char *what, struct text error)
{
	const unsigned char *p = (const unsigned char *)name;
	size_t size = strlen(name);

	if (size > XDPLUA_NAME_MAX) {
		text_set(error, "the name of the %s has %zu bytes, %d are allowed", what, size,
			 XDPLUA_NAME_MAX);
		return -ERANGE;
	}
	while ((*p >= ' ' && *p < 127) || *p >= 0xa0)
		p++;
	if (!size || *p) {
		text_set(error, "the name of the %s is empty or has unprintable bytes", what);
		return -EINVAL;
	}
	return 0;
}

static int compile(lua_State *L)
{
	const struct xdplua_source *source = lua_touserdata(L, 1);

	lua_pushfstring(L, "@%s", source->name);
	if (luaL_loadbufferx(L, source->script, source->size, lua_tostring(L, -1), "t") != LUA_OK)
		return lua_error(L);
	return 1;
}

/* What a failed call of the host gives back. */
static int failed(struct xdplua *state, int status, struct text error)
{
	state_take_error(state, error);
	lua_settop(state->lua, 0);
	return status == LUA_ERRMEM && !lua_outoffuel(state->lua) ? -ENOMEM : -EINVAL;
}

static int check_source(const struct xdplua_source *source, struct text error)
{
	int ret = check_name(source->name, "script", error);

	if (ret)
		return ret;
	if (!source->size) {
		text_set(error, "%s: script is empty (0 bytes; 1 to %d are allowed)", source->name,
			 XDPLUA_SCRIPT_MAX);
		return -EINVAL;
	}
	if (source->size > XDPLUA_SCRIPT_MAX) {
		text_set(error, "%s: script has %llu bytes, %d are allowed", source->name,
			 (unsigned long long)source->size, XDPLUA_SCRIPT_MAX);
		return -ENAMETOOLONG;
	}
	return 0;
}

/* Leaves the compiled scripts on the stack. */
static int compile_all(struct xdplua *state, const struct xdplua_source *sources, uint32_t count,
		       struct text error)
{
	uint32_t i;
	int status;

	for (i = 0; i < count; i++) {
		int ret = check_source(&sources[i], error);

		if (ret)
			return ret;
	}
	lua_setfuel(state->lua, state->config.load_fuel);
	for (i = 0; i < count; i++) {
		lua_pushcfunction(state->lua, compile);
		lua_pushlightuserdata(state->lua, (void *)&sources[i]);
		status = state_call(state, 1, 1);
		if (status != LUA_OK)
			return failed(state, status, error);
	}
	return 0;
}

/* A state that has compiled one script, which is on the top of its stack; NULL after setting *ret. */
static struct xdplua *compiled(const char *name, const void *script, uint64_t size,
			       struct text error, int *ret)
{
	struct xdplua_source source = { name, script, size };
	struct xdplua_config config;
	struct xdplua *state;

	xdplua_config_init(&config);
	state = xdplua_new(&config, error.bytes, error.size);
	*ret = state ? compile_all(state, &source, 1, error) : -ENOMEM;
	if (!*ret)
		return state;
	xdplua_free(state);
	return NULL;
}

int32_t xdplua_check(const char *name, const void *script, uint64_t size, char *error,
		     uint64_t error_size)
{
	int ret;

	xdplua_free(compiled(name, script, size, (struct text) { error, error_size }, &ret));
	return ret;
}

int64_t xdplua_bytecode(const char *name, const void *script, uint64_t script_size, void *bytes,
			uint64_t size, char *error, uint64_t error_size)
{
	struct xdplua *state;
	int64_t written;
	int ret;

	state = compiled(name, script, script_size, (struct text) { error, error_size }, &ret);
	if (!state)
		return ret;
	written = bytecode_write(state->lua, bytes, size);
	xdplua_free(state);
	return written;
}

static int count_lines(struct xdplua *state, const struct xdplua_source *sources, uint32_t count,
		       struct text error)
{
	uint32_t i;

	if (!(state->config.flags & XDPLUA_COUNT_LINES))
		return 0;
	for (i = 0; i < count; i++) {
		if (!lines_add(state, 1 + i, sources[i].name, sources[i].script, sources[i].size)) {
			lua_settop(state->lua, 0);
			text_set(error, "no memory for the counts of lines");
			return -ENOMEM;
		}
	}
	return 0;
}

int32_t xdplua_load(struct xdplua *state, const struct xdplua_source *sources, uint32_t count,
		    char *error, uint64_t error_size)
{
	struct text text = { error, error_size };
	lua_State *L = state->lua;
	uint32_t i;
	int status, ret;

	if (!count || count > XDPLUA_LOAD_MAX) {
		text_set(text, count ? "more than %d scripts in one load" : "a load needs a script",
			 XDPLUA_LOAD_MAX);
		return count ? -E2BIG : -EINVAL;
	}
	ret = compile_all(state, sources, count, text);
	if (!ret)
		ret = count_lines(state, sources, count, text);
	if (ret)
		return ret;
	state->now = state->config.time_ns;
	for (i = 0; i < count; i++) {
		lua_pushvalue(L, 1 + i);
		status = state_call(state, 0, 0);
		if (status != LUA_OK)
			return failed(state, status, text);
	}
	lua_settop(L, 0);
	if (!lua_outoffuel(L))
		return 0;
	text_set(text, "out of fuel (the script runs too long)");
	return -EINVAL;
}

struct lookup {
	const char *function;
	int found;
};

static int look_up(lua_State *L)
{
	struct lookup *lookup = lua_touserdata(L, 1);

	lua_pushglobaltable(L);
	lua_pushstring(L, lookup->function);
	if (lua_rawget(L, -2) != LUA_TFUNCTION)
		return 0;
	lunatik_setcallback(L, 0);
	lookup->found = 1;
	return 0;
}

int32_t xdplua_set_function(struct xdplua *state, const char *function, char *error,
			    uint64_t error_size)
{
	struct text text = { error, error_size };
	struct lookup lookup = { .function = function };
	lua_State *L = state->lua;
	int status, ret;

	ret = check_name(function, "function", text);
	if (ret)
		return ret;
	lua_setfuel(L, state->config.load_fuel);
	lua_pushcfunction(L, look_up);
	lua_pushlightuserdata(L, &lookup);
	status = state_call(state, 1, 0);
	if (status != LUA_OK) {
		failed(state, status, text);
		return -ENOMEM;
	}
	if (!lookup.found) {
		text_set(text, "the scripts define no global function '%s'", function);
		return -ENOENT;
	}
	strcpy(state->function, function);
	return 0;
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

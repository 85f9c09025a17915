// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Compiling scripts, running them, choosing the callback. Texts are those of the module's LOAD and
 * ATTACH; tests/conformance compares them.
 */
#include <errno.h>
#include <string.h>

#include "lua.h"

#include "lauxlib.h"
#include "lunatik.h"

#include "linux/xdplua.h"
#include "state.h"

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

static int check_source(const struct xdplua_source *source, uint64_t max, struct text error)
{
	int ret = check_name(source->name, "script", error);

	if (ret)
		return ret;
	if (!source->size) {
		text_set(error, "%s: script is empty (0 bytes; 1 to %d are allowed)", source->name,
			 XDPLUA_SCRIPT_MAX);
		return -EINVAL;
	}
	if (source->size > max) {
		text_set(error, "%s: script has %llu bytes, %llu are allowed", source->name,
			 (unsigned long long)source->size, (unsigned long long)max);
		return -ENAMETOOLONG;
	}
	return 0;
}

/* Leaves the compiled scripts on the stack. */
static int compile_all(struct xdplua *state, const struct xdplua_source *sources, uint32_t count,
		       uint64_t max, struct text error)
{
	uint32_t i;
	int status;

	for (i = 0; i < count; i++) {
		int ret = check_source(&sources[i], max, error);

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
			       uint64_t max, struct text error, int *ret)
{
	struct xdplua_source source = { name, script, size };
	struct xdplua_config config;
	struct xdplua *state;

	xdplua_config_init(&config);
	state = xdplua_new(&config, error.bytes, error.size);
	*ret = state ? compile_all(state, &source, 1, max, error) : -ENOMEM;
	if (!*ret)
		return state;
	xdplua_free(state);
	return NULL;
}

int32_t xdplua_check(const char *name, const void *script, uint64_t size, char *error,
		     uint64_t error_size)
{
	int ret;

	xdplua_free(compiled(name, script, size, XDPLUA_SCRIPT_MAX,
			     (struct text) { error, error_size }, &ret));
	return ret;
}

int64_t xdplua_bytecode(const char *name, const void *script, uint64_t script_size, void *bytes,
			uint64_t size, char *error, uint64_t error_size)
{
	struct xdplua *state;
	int64_t written;
	int ret;

	state = compiled(name, script, script_size, XDPLUA_COMPARE_MAX,
			 (struct text) { error, error_size }, &ret);
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
	ret = compile_all(state, sources, count, XDPLUA_SCRIPT_MAX, text);
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

// SPDX-License-Identifier: GPL-2.0-only
/* One Lua state: opening it, running scripts and callbacks in it. */
#include <linux/bpf.h>
#include <linux/bottom_half.h>
#include <linux/moduleparam.h>
#include <linux/slab.h>
#include <net/xdp.h>

#include "xdplua.h"

#include "lua.h"

#include "lauxlib.h"
#include "luadata.h"
#include "luarcu.h"
#include "luaunpack.h"
#include "lunatik.h"
#include "packet/packet.h"

static ulong memory_limit = 1 << 20;
module_param(memory_limit, ulong, 0644);
MODULE_PARM_DESC(memory_limit, "Bytes that one Lua state may hold (one state for each CPU and instance)");

#define PACKET_FUEL	50000

static uint packet_fuel = PACKET_FUEL;

/* A packet that reads it while it is set gets a bit of both, which does no harm. */
struct lunatik_fuel xdplua_packet_fuel = {
	.slice = LUNATIK_FUEL_SLICE,
	.tank = PACKET_FUEL - LUNATIK_FUEL_SLICE,
};

static int set_packet_fuel(const char *text, const struct kernel_param *param)
{
	int ret = param_set_uint(text, param);

	xdplua_packet_fuel = lunatik_fuel(packet_fuel);
	return ret;
}

static const struct kernel_param_ops packet_fuel_ops = {
	.set = set_packet_fuel,
	.get = param_get_uint,
};

module_param_cb(packet_fuel, &packet_fuel_ops, &packet_fuel, 0644);
MODULE_PARM_DESC(packet_fuel, "Fuel of one callback; a turn of a short loop costs 1");

static uint load_fuel = 1000000;
module_param(load_fuel, uint, 0644);
MODULE_PARM_DESC(load_fuel, "Fuel of one load in one state");

static uint packet_ms = 200;
module_param(packet_ms, uint, 0644);
MODULE_PARM_DESC(packet_ms, "Milliseconds after which a callback is stopped, whatever its fuel");

static uint load_ms = 2000;
module_param(load_ms, uint, 0644);
MODULE_PARM_DESC(load_ms, "Milliseconds after which a load in one state is stopped, whatever its fuel");

void xdplua_error_set(struct xdplua_error *err, const char *fmt, ...)
{
	va_list args;

	err->trace[0] = '\0';
	va_start(args, fmt);
	vscnprintf(err->text, sizeof(err->text), fmt, args);
	va_end(args);
}

struct xdplua_state *xdplua_state_of(lua_State *L)
{
	return *(struct xdplua_state **)lua_getextraspace(L);
}

/* Between two tracebacks of callbacks in one state; loads always have one. */
#define TRACE_INTERVAL	(HZ / 10)

void lunatik_uncaught(lua_State *L)
{
	struct xdplua_state *state = xdplua_state_of(L);
	struct xdplua_output *output = &state->output;

	if (output->trace[0])
		return;		/* of the error that is being described */
	if (state->xdp) {
		if (time_before(jiffies, output->next_trace))
			return;
		output->next_trace = jiffies + TRACE_INTERVAL;
	}
	lunatik_traceback(L, output->trace, sizeof(output->trace));
}

static void take_trace(struct xdplua_output *output, struct xdplua_error *err)
{
	strscpy(err->trace, output->trace);
	output->trace[0] = '\0';
}

/* Pushes what __tostring makes of an error object, or nil. */
static int describe(lua_State *L)
{
	if (!luaL_callmeta(L, 1, "__tostring"))
		lua_pushnil(L);
	return 1;
}

/* Tells what a failed call has left on the top, with the fuel that is left. */
static void take_error(lua_State *L, struct xdplua_error *err)
{
	if (lua_type(L, -1) != LUA_TSTRING && !lua_outoffuel(L)) {
		lua_pushcfunction(L, describe);
		lua_pushvalue(L, -2);
		if (lua_pcall(L, 1, 1, 0) != LUA_OK || lua_type(L, -1) != LUA_TSTRING)
			lua_pop(L, 1);
	}
	switch (lua_type(L, -1)) {
	case LUA_TSTRING:
		xdplua_error_set(err, "%s", lua_tostring(L, -1));
		break;
	case LUA_TNUMBER:
		xdplua_error_set(err, "%lld", lua_tointeger(L, -1));
		break;
	default:
		xdplua_error_set(err, "the error object is a %s, not a text",
				 lua_typename(L, lua_type(L, -1)));
	}
	take_trace(&xdplua_state_of(L)->output, err);
}

/* Between a start and its end, the state has the budget of a load; else that of a packet. */
static void start_load(struct xdplua_state *state, gfp_t gfp)
{
	lua_setfuel(state->lua, load_fuel);
	state->heap.gfp = gfp;
	state->heap.ms = &load_ms;
	lunatik_heap_run(&state->heap);
}

static void end_load(struct xdplua_state *state)
{
	state->heap.gfp = GFP_ATOMIC;
	state->heap.ms = &packet_ms;
}

static int open_state(lua_State *L)
{
	lunatik_openlibs(L);
	lunatik_opencallbacks(L);
	lunatik_provide(L, "data", luaopen_data);
	if (WITH_LUARCU)
		lunatik_provide(L, "rcu", luaopen_rcu);
	if (WITH_LUAUNPACK)
		lunatik_provide(L, "unpack", luaopen_unpack);
	lunatik_provide(L, "xdp", xdplua_open_xdp);
	lunatik_provide(L, "xdplua", luaopen_xdplua);
	return 0;
}

int xdplua_state_open(struct xdplua_state *state)
{
	lua_State *L;
	int status;

	lunatik_heap_init(&state->heap, memory_limit);
	L = lua_newstate(lunatik_alloc, &state->heap);
	if (!L) {
		lunatik_heap_exit(&state->heap);
		return -ENOMEM;
	}
	state->lua = L;
	lunatik_idle(L);
	state->output.next_trace = jiffies;
	*(struct xdplua_state **)lua_getextraspace(L) = state;
	start_load(state, GFP_KERNEL);
	lua_pushcfunction(L, open_state);
	status = lua_pcall(L, 0, 0, 0);
	end_load(state);
	if (status != LUA_OK) {
		pr_err("xdplua: cannot open a Lua state: %s\n", lua_tostring(L, -1));
		xdplua_state_close(state);
		return -ENOMEM;
	}
	return 0;
}

void xdplua_state_close(struct xdplua_state *state)
{
	if (!state->lua)
		return;
	/* pending __close methods need fuel, so they do not run */
	lua_setfuel(state->lua, 0);
	lua_close(state->lua);
	state->lua = NULL;
	lunatik_heap_exit(&state->heap);
}

static int run_load(lua_State *L)
{
	const struct xdplua_load *load = lua_touserdata(L, 1);
	unsigned int i;

	/* compile all before any runs: most mistakes then change nothing */
	luaL_checkstack(L, XDPLUA_FILES_MAX, "too many scripts");
	for (i = 0; i < load->count; i++) {
		const struct xdplua_script *script = &load->script[i];

		lua_pushfstring(L, "@%s", script->name);
		if (luaL_loadbufferx(L, script->source, script->size,
				     lua_tostring(L, -1), "t") != LUA_OK)
			return lua_error(L);
		lua_remove(L, -2);
	}
	for (i = 0; i < load->count; i++) {
		lua_pushvalue(L, 2 + i);
		lua_call(L, 0, 0);
	}
	return 0;
}

int xdplua_state_load(struct xdplua_state *state, const struct xdplua_load *load, gfp_t gfp,
		      struct xdplua_error *err)
{
	lua_State *L = state->lua;
	int status;

	start_load(state, gfp);
	lua_pushcfunction(L, run_load);
	lua_pushlightuserdata(L, (void *)load);
	status = lua_pcall(L, 1, 0, 0);
	if (status != LUA_OK)
		take_error(L, err);
	else if (lua_outoffuel(L))
		xdplua_error_set(err, "out of fuel (the script runs too long)");
	lua_settop(L, 0);
	end_load(state);
	if (lua_outoffuel(L))
		return -EINVAL;
	return status == LUA_OK ? 0 : status == LUA_ERRMEM ? -ENOMEM : -EINVAL;
}

struct resolve {
	u32 slot;
	const char *function;
	bool found;
};

static int run_resolve(lua_State *L)
{
	struct resolve *resolve = lua_touserdata(L, 1);

	if (resolve->function) {
		lua_pushglobaltable(L);
		lua_pushstring(L, resolve->function);
		if (lua_rawget(L, -2) != LUA_TFUNCTION)
			return 0;
	} else {
		lua_pushnil(L);
	}
	lunatik_setcallback(L, resolve->slot);
	resolve->found = true;
	return 0;
}

int xdplua_state_resolve(struct xdplua_state *state, u32 slot, const char *function, gfp_t gfp,
			 struct xdplua_error *err)
{
	struct resolve resolve = { .slot = slot, .function = function };
	lua_State *L = state->lua;
	int status;

	start_load(state, gfp);
	lua_pushcfunction(L, run_resolve);
	lua_pushlightuserdata(L, &resolve);
	status = lua_pcall(L, 1, 0, 0);
	if (status != LUA_OK)
		take_error(L, err);
	lua_settop(L, 0);
	end_load(state);
	if (status != LUA_OK)
		return -ENOMEM;
	if (resolve.found)
		return 0;
	xdplua_error_set(err, "the scripts define no global function '%s'", function);
	return -ENOENT;
}

enum xdplua_outcome xdplua_state_failed(struct xdplua_state *state, const char *function,
					int result, struct xdplua_error *err)
{
	enum xdplua_outcome outcome = XDPLUA_FAILED;
	lua_State *L = state->lua;

	if (result != LUNATIK_OTHER)
		take_error(L, err);
	else if (lua_outoffuel(L))
		xdplua_error_set(err, "function '%s' ran out of fuel", function);
	else if (lua_isinteger(L, -1))
		xdplua_error_set(err, "function '%s' returned %lld, which is no xdp.action",
				 function, lua_tointeger(L, -1));
	else
		xdplua_error_set(err, "function '%s' returned a %s value, not an xdp.action",
				 function, lua_typename(L, lua_type(L, -1)));
	if (lua_outoffuel(L))
		outcome = XDPLUA_OVER_BUDGET;
	lua_settop(L, 0);
	lunatik_return(L);
	return outcome;
}

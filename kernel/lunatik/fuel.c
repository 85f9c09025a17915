// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * The slow side of fuel: handing out slices, and stopping a run for good.
 * The fast side is luaE_charge() in lstate.h (patches/0004).
 */
#define lunatik_fuel_c
#define LUA_CORE

#include "lprefix.h"

#include "lua.h"

#include "ldebug.h"
#include "ldo.h"
#include "lobject.h"
#include "lstate.h"
#include "lstring.h"

#include "fuel.h"
#include "lunatik.h"

/* What the message about a run without fuel may cost. */
#define LAST_DROP	4096

/* In the place of what is left: the run is over; the script was told, too. */
#define DOOMED	(-1)
#define TOLD	(-2)

/*
 * Called with g->fuel below zero. Returns whether the run may go on: a debt
 * bigger than a slice is paid from as many slices as it takes.
 */
int luaE_refuel(global_State *g)
{
	while (g->fuel < 0 && g->fueltank > 0)
		fuel_fill(g, g->fueltank);
	if (g->fuel >= 0 && !lunatik_expired(g->ud))
		return 1;
	g->fuel = -1;
	if (g->fueltank >= 0)
		g->fueltank = DOOMED;
	return 0;
}

/*
 * Pushes "chunk:line: msg" of the innermost Lua function. (luaG_runerror()
 * gives no position when a C function runs, which is where loops in C are.)
 */
static void pushwhere(lua_State *L, const char *msg)
{
	CallInfo *ci = L->ci;

	while (ci && !isLua(ci))
		ci = ci->previous;
	if (ci) {
		Proto *p = ci_func(ci)->p;

		luaG_addinfo(L, msg, p->source,
			     luaG_getfuncline(p, pcRel(ci->u.l.savedpc, p)));
	} else {
		luaO_pushfstring(L, "%s", msg);
	}
}

/*
 * The counter is below zero: takes the next slice or ends the run. The
 * message costs memory and a little fuel; when even that fails, the same
 * error comes again with a text that is always there.
 */
void luaE_nofuel(lua_State *L)
{
	global_State *g = G(L);

	if (luaE_refuel(g))
		return;
	if (g->fueltank == DOOMED) {
		g->fueltank = TOLD;
		g->fuel = LAST_DROP;
		pushwhere(L, "out of fuel (the script runs too long)");
	} else {
		setsvalue2s(L, L->top.p, g->memerrmsg);
		L->top.p++;
	}
	g->fuel = -1;
	luaD_throw(L, LUA_ERRFUEL);
}

/*
 * No message handler (see luaE_checkcstack()): straight to the protected
 * call.
 */
l_noret luaE_cstackoverflow(lua_State *L)
{
	pushwhere(L, "C stack overflow");
	luaD_throw(L, LUA_ERRRUN);
}

LUA_API void lua_setfuel(lua_State *L, lua_Integer units)
{
	global_State *g = G(L);

	g->fuel = 0;
	fuel_fill(g, units);
}

LUA_API int lua_outoffuel(lua_State *L)
{
	return G(L)->fueltank < 0;
}

LUA_API void lua_charge(lua_State *L, size_t units)
{
	luaE_charge(L, units);
}

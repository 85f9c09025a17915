// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* The slow parts of the way into Lua, and its callbacks. */
#define lunatik_enter_c
#define LUA_CORE

#include "lprefix.h"

#include "lua.h"

#include "lfunc.h"

#include "enter.h"

#define CALLBACKS	"lunatik.callbacks"	/* functions by slot; in the registry */
#define FRAMES		"lunatik.frames"	/* by slot, too */

/* More than any stack has. */
#define NO_FRAME	(2 * LUAI_MAXSTACK * (ptrdiff_t)sizeof(StackValue))

int lunatik_enter_slowly(lua_State *L, unsigned int slot, const struct lunatik_fuel *fuel,
			 unsigned int max)
{
	StkId func = L->top.p;
	int status;

	lua_setfuel(L, fuel->slice + fuel->tank);
	setobj2s(L, func, luaH_getint(G(L)->views.callbacks, (lua_Integer)slot + 1));
	setviewvalue(s2v(func + 1), 0);
	L->top.p = func + 2;
	L->nCcalls -= nyci;	/* which the call adds */
	status = lua_pcall(L, 1, 1, 0);
	L->nCcalls += nyci;
	if (status != LUA_OK)
		return -status;
	if (!lua_isinteger(L, -1) || lua_outoffuel(L) ||
	    (lua_Unsigned)lua_tointeger(L, -1) > max)
		return LUNATIK_OTHER;
	L->top.p--;
	views_return(&G(L)->views);
	return (int)ivalue(s2v(L->top.p));
}

/* As luaD_pcall() after an error: the error object replaces what was called. */
int lunatik_leave(lua_State *L, const struct lua_longjmp *error)
{
	/* the first frame's, but for what Lua has made of its place since */
	ptrdiff_t place = savestack(L, L->base_ci.func.p + 1);
	int status;

	L->errorJmp = NULL;
	L->nCcalls = LUNATIK_IDLE_CALLS;
	L->ci = &L->base_ci;
	L->allowhook = 1;
	status = luaD_closeprotected(L, place, error->status);
	luaD_seterrorobj(L, status, restorestack(L, place));
	/* or the next overflow would be one while an overflow is handled */
	luaD_shrinkstack(L);
	return -status;
}

void lunatik_idle(lua_State *L)
{
	L->nCcalls = LUNATIK_IDLE_CALLS;
}

void lunatik_opencallbacks(lua_State *L)
{
	lua_newtable(L);
	G(L)->views.callbacks = hvalue(s2v(L->top.p - 1));
	lua_setfield(L, LUA_REGISTRYINDEX, CALLBACKS);
}

static struct lunatik_frame prepare(const TValue *function)
{
	struct lunatik_frame frame = { .top = NO_FRAME };
	const Proto *p;

	if (!ttisLclosure(function))
		return frame;
	p = clLvalue(function)->p;
	/* others want arguments that are not there */
	if (p->numparams > 1)
		return frame;
	frame.function = clLvalue(function);
	frame.code = p->code;
	frame.cost = 1 + (p->sizecode >> 4);	/* as luaD_precall() charges */
	frame.top = (1 + p->maxstacksize) * sizeof(StackValue);
	return frame;
}

/* Raises before anything has changed. */
static void make_room(lua_State *L, unsigned int slot)
{
	struct views *views = &G(L)->views;
	size_t size = views->frame_count * sizeof(*views->frames);
	struct lunatik_frame *frames;

	if (slot < views->frame_count)
		return;
	frames = lua_newuserdatauv(L, (slot + 1) * sizeof(*frames), 0);
	memset(frames, 0, (slot + 1) * sizeof(*frames));
	if (size)
		memcpy(frames, views->frames, size);
	lua_setfield(L, LUA_REGISTRYINDEX, FRAMES);
	views->frames = frames;
	views->frame_count = slot + 1;
}

void lunatik_setcallback(lua_State *L, unsigned int slot)
{
	make_room(L, slot);
	lua_getfield(L, LUA_REGISTRYINDEX, CALLBACKS);
	lua_pushvalue(L, -2);
	lua_rawseti(L, -2, (lua_Integer)slot + 1);
	/* only now that the table keeps the function */
	G(L)->views.frames[slot] = prepare(s2v(L->top.p - 2));
	lua_pop(L, 2);
}

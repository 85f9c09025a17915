// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* The slow parts of the way into Lua, and its callbacks. */
#define lunatik_enter_c
#define LUA_CORE

#include "lprefix.h"

#include "lua.h"

#include "lfunc.h"

#include "enter.h"

#define CALLBACKS	"lunatik.callbacks"	/* in the registry */
#define CALLBACKS_FEW	8

int lunatik_enter_slowly(lua_State *L, StkId func)
{
	int status;

	lua_assert(func == L->top.p - 2);
	status = lua_pcall(L, 1, 1, 0);
	if (status != LUA_OK)
		return -status;
	if (!lua_isinteger(L, -1) || lua_outoffuel(L) ||
	    (lua_Unsigned)lua_tointeger(L, -1) > LUNATIK_RESULT_MAX)
		return LUNATIK_OTHER;
	L->top.p--;
	return (int)ivalue(s2v(L->top.p));
}

/* As luaD_pcall() after an error: the error object replaces what was called. */
int lunatik_leave(lua_State *L, const struct lunatik_entry *entry)
{
	int status;

	L->errorJmp = NULL;
	L->nCcalls = LUNATIK_IDLE_CALLS;
	L->ci = &L->base_ci;
	L->allowhook = 1;
	status = luaD_closeprotected(L, entry->place, entry->error.status);
	luaD_seterrorobj(L, status, restorestack(L, entry->place));
	/* or the next overflow would be one while an overflow is handled */
	luaD_shrinkstack(L);
	return -status;
}

void lunatik_opencallbacks(lua_State *L)
{
	lua_createtable(L, CALLBACKS_FEW, 0);
	G(L)->views.callbacks = hvalue(s2v(L->top.p - 1));
	lua_setfield(L, LUA_REGISTRYINDEX, CALLBACKS);
}

void lunatik_setcallback(lua_State *L, unsigned int slot)
{
	lua_getfield(L, LUA_REGISTRYINDEX, CALLBACKS);
	lua_insert(L, -2);
	lua_rawseti(L, -2, (lua_Integer)slot + 1);
	lua_pop(L, 1);
}

/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * Lua as XDPLua uses it: what libraries and hosts may call beside lua.h.
 */
#ifndef LUNATIK_H
#define LUNATIK_H

#include "lua.h"

/*
 * Opens base, coroutine, string, table, math (integers) and utf8, and
 * defines require(), which knows only what lunatik_provide() has registered.
 */
void lunatik_openlibs(lua_State *L);

/* Opens a library as the global name and as require(name). Raises on errors. */
void lunatik_provide(lua_State *L, const char *name, lua_CFunction open);

/* The integer math library; pushes its table. */
int lunatik_openmath(lua_State *L);

/*
 * Asked between slices of fuel; ud is what lua_newstate() got. True when the
 * run has used up its time, however much fuel is left. The host's.
 */
int lunatik_expired(void *ud);

#endif

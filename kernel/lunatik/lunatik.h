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
 * Called at the place of an error that no script catches, before the stack is
 * unwound; the error is on the top. Must not raise. The host's.
 */
void lunatik_uncaught(lua_State *L);

/*
 * For lunatik_uncaught(): writes the levels of the stack, innermost first, a line
 * each, without a line end behind the last one. What does not fit is cut; returns
 * the bytes written, without the NUL.
 */
size_t lunatik_traceback(lua_State *L, char *bytes, size_t size);

/*
 * Asked between slices of fuel; ud is what lua_newstate() got. True when the
 * run has used up its time, however much fuel is left. The host's.
 */
int lunatik_expired(void *ud);

#endif

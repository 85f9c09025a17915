/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * luarcu: a table that all Lua states share, and that outlives them.
 */
#ifndef LUARCU_H
#define LUARCU_H

#include "lua.h"

struct store;

/* Opens the library and pushes it (a lua_CFunction). */
int luaopen_rcu(lua_State *L);

/* The store that a state uses; the host's. */
struct store *luarcu_store(lua_State *L);

#endif

/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * luaunpack: integers and strings by offset, as scripts of the original call it.
 */
#ifndef LUAUNPACK_H
#define LUAUNPACK_H

#include "lua.h"

/* Opens the library and pushes its table (a lua_CFunction); data must be open. */
int luaopen_unpack(lua_State *L);

#endif

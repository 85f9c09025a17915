/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * Inside luadata: __index and __newindex. Only the metatable has them, and
 * scripts cannot reach it: what they are called for is an object.
 *
 * Their upvalues are the metatable, the names that are never fields, and the
 * accessors. The names are as in the original: its methods (with their
 * functions) and what the metatable uses (with false). The accessors are new,
 * so a field of the same name hides them.
 */
#ifndef LUADATA_INDEX_H
#define LUADATA_INDEX_H

#include "lua.h"

int object_index(lua_State *L);
int object_newindex(lua_State *L);

#endif

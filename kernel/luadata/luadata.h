/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * luadata: bytes that Lua reads and writes by named fields. Offsets and
 * lengths of numbers are in bits (bit 0 is the most significant bit of byte
 * 0), those of strings and segments in bytes.
 */
#ifndef LUADATA_H
#define LUADATA_H

#include "lua.h"

/*
 * Opens the library and pushes its table (a lua_CFunction). From now on what
 * the host lends (by lunatik_enter()) is an object, which lunatik_pushlent() pushes.
 */
int luaopen_data(lua_State *L);

/*
 * The bytes of the object at index, or NULL when it is none. They are good
 * until Lua runs or a loan changes. Neither allocates nor raises.
 */
const void *ldata_view(lua_State *L, int index, size_t *size);

#endif

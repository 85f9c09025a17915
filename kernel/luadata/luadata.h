/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * luadata: bytes that Lua reads and writes by named fields. Offsets and
 * lengths of numbers are in bits (bit 0 is the most significant bit of byte
 * 0), those of strings and segments in bytes.
 */
#ifndef LUADATA_H
#define LUADATA_H

#include "lua.h"

struct ldata;

/* Opens the library and pushes its table (a lua_CFunction). */
int luaopen_data(lua_State *L);

/*
 * Pushes an object over memory that its owner lends from time to time. It
 * starts empty. The pointer is good as long as Lua can reach the object.
 * Raises when there is no memory. The library must be open.
 */
struct ldata *ldata_pushlent(lua_State *L);

/*
 * Lends size bytes at ptr: the object covers them, without a layout. Neither
 * allocates nor raises.
 */
void ldata_lend(struct ldata *data, void *ptr, size_t size);

/*
 * Ends the loan: from now on the object, and every segment made of it, has
 * length 0, reads nil and ignores writes. A later loan revives the object
 * but not its old segments.
 */
void ldata_return(struct ldata *data);

#endif

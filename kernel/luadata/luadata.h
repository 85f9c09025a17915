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

/*
 * The memory that was lent has another size now (its start stays): the
 * object covers all of it and keeps its layout; segments become stale as if
 * the loan had ended.
 */
void ldata_resize(struct ldata *data, size_t size);

/*
 * The bytes of the object at index, or NULL when it is none. They are good
 * until Lua runs or a loan changes. Neither allocates nor raises.
 */
const void *ldata_view(lua_State *L, int index, size_t *size);

#endif

/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * Inside luadata: what an object is.
 */
#ifndef LUADATA_OBJECT_H
#define LUADATA_OBJECT_H

#include <stddef.h>
#include <stdint.h>

#include "lua.h"

/*
 * Objects are views (see lunatik.h) where they share memory that the host
 * lends, and userdata otherwise: for memory of their own, for segments of that,
 * and when there is no room for one more view. To a script they are the same.
 *
 * What the userdata holds:
 * @loan: of which the bytes are a part; 0: they are this userdata's own, or
 *	those of another one (kept alive by USER_OWNER)
 */
struct ldata {
	uint8_t *bytes;
	size_t length;
	uint64_t loan;
};

#define OBJECT_NAME	"data.data"

/* User values of an object that is userdata. */
enum {
	USER_LAYOUT = 1,	/* compiled layout table */
	USER_OWNER,		/* of a segment: the object whose memory it shares */
	USER_VALUES = USER_OWNER
};

/*
 * What either stands for at the moment; no bytes when its loan has ended.
 * @is_view: negative when it has ended; its layout is forgotten then
 */
struct object {
	uint8_t *bytes;
	size_t length;
	int is_view;
};

/*
 * The first upvalue of every function here, so that neither strings nor the
 * registry are searched for each packet.
 */
#define UP_METATABLE	lua_upvalueindex(1)

/* The object at index; raises when it is something else. */
struct object object_check(lua_State *L, int index);

/* The same for a value that has our metatable. */
struct object object_at(lua_State *L, int index);

/* Gives the object at index the layout on the top, and pops that. */
void object_set_layout(lua_State *L, int index, const struct object *object);

/* Pushes the layout of the object at index, if it has one. */
int object_push_layout(lua_State *L, int index, const struct object *object);

/* Adds the direct accessors to the table below the metatable at the top, with it as their upvalue. */
void object_add_accessors(lua_State *L);

#endif

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
 * Memory that objects share. The epoch grows when a loan ends, which is how
 * segments of it know that they are stale.
 */
struct memory {
	uint8_t *base;
	size_t size;
	uint64_t epoch;
};

/*
 * @memory: own, or the owner's (kept alive by USER_OWNER)
 * @epoch: memory->epoch when the object was made; another one now: stale
 * @offset, @length: bytes
 * @has_layout: whether USER_LAYOUT counts (a loan starts without a layout,
 *	and setting a user value to nil would cost more than this)
 */
struct ldata {
	struct memory *memory;
	uint64_t epoch;
	size_t offset;
	size_t length;
	int has_layout;
};

/*
 * The first upvalue of every function here, so that neither strings nor the
 * registry are searched for each packet.
 */
#define UP_METATABLE	lua_upvalueindex(1)

/* The object at index; raises when it is something else. */
struct ldata *object_check(lua_State *L, int index);

static inline size_t object_length(const struct ldata *data)
{
	return data->epoch == data->memory->epoch ? data->length : 0;
}

/* Valid for object_length() bytes. */
static inline uint8_t *object_bytes(const struct ldata *data)
{
	return data->memory->base + data->offset;
}

/* Adds the direct accessors to the table below the metatable at the top, with it as their upvalue. */
void object_add_accessors(lua_State *L);

#endif

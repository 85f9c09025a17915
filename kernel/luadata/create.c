// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* data.new: objects with memory of their own. */
#include <stdint.h>
#include <string.h>

#include "lua.h"

#include "create.h"
#include "object.h"

#define SIZE_MAX_NEW	(1u << 26)	/* bytes; far above what a state may hold */

struct owner {
	struct ldata data;
	uint8_t bytes[];
};

/*
 * Pushes an object with its own memory of size bytes, zeroed; the metatable
 * is at index.
 */
static struct owner *push_owner(lua_State *L, size_t size, int metatable)
{
	struct owner *owner = lua_newuserdatauv(L, sizeof(*owner) + size, USER_VALUES);

	memset(owner, 0, sizeof(*owner) + size);
	owner->data.bytes = owner->bytes;
	owner->data.length = size;
	lua_pushvalue(L, metatable);
	lua_setmetatable(L, -2);
	return owner;
}

static int new_from_table(lua_State *L)
{
	size_t size = lua_rawlen(L, 1), i;
	struct owner *owner;

	if (!size || size > SIZE_MAX_NEW)
		return 0;
	owner = push_owner(L, size, UP_METATABLE);
	lua_pushnil(L);
	for (i = 0; i < size && lua_next(L, 1); i++) {
		lua_charge(L, 1);
		owner->bytes[i] = (uint8_t)lua_tointeger(L, -1);
		lua_pop(L, 1);
	}
	lua_settop(L, 2);
	return 1;
}

int data_new(lua_State *L)
{
	lua_Integer n;
	const char *text;
	size_t size;

	lua_settop(L, 1);
	switch (lua_type(L, 1)) {
	case LUA_TNUMBER:
		n = lua_tointeger(L, 1);
		if (n <= 0 || n > SIZE_MAX_NEW)
			return 0;
		push_owner(L, n, UP_METATABLE);
		return 1;
	case LUA_TSTRING:
		text = lua_tolstring(L, 1, &size);
		if (!size)
			return 0;
		memcpy(push_owner(L, size, UP_METATABLE)->bytes, text, size);
		return 1;
	case LUA_TTABLE:
		return new_from_table(L);
	default:
		return 0;
	}
}

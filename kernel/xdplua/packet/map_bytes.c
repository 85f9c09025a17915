// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Keys and values of maps: integers or strings on one side, bytes on the other. */
#include <stdint.h>
#include <string.h>

#include "lua.h"

#include "lauxlib.h"

#include "map_bytes.h"

static int is_number_size(uint32_t size)
{
	return size == 1 || size == 2 || size == 4 || size == 8;
}

static void put_number(union map_number *number, uint32_t size, lua_Integer n)
{
	switch (size) {
	case 1:
		number->u8 = n;
		break;
	case 2:
		number->u16 = n;
		break;
	case 4:
		number->u32 = n;
		break;
	default:
		number->u64 = n;
	}
}

static lua_Integer get_number(const union map_number *number, uint32_t size)
{
	switch (size) {
	case 1:
		return number->u8;
	case 2:
		return number->u16;
	case 4:
		return number->u32;
	default:
		return number->u64;
	}
}

/* Pushes what a key or a value of this size is. */
static void push_expected(lua_State *L, uint32_t size)
{
	const char *plural = size == 1 ? "" : "s";

	if (!is_number_size(size))
		lua_pushfstring(L, "a string of %d byte%s", (int)size, plural);
	else if (size == 8)
		lua_pushliteral(L, "an integer or a string of 8 bytes");
	else
		lua_pushfstring(L, "an integer from 0 to %I or a string of %d byte%s",
				(LUAI_UACINT)(((lua_Integer)1 << (8 * size)) - 1), (int)size,
				plural);
}

static void push_found(lua_State *L, int index)
{
	if (lua_isinteger(L, index))
		lua_pushfstring(L, "%I", (LUAI_UACINT)lua_tointeger(L, index));
	else if (lua_type(L, index) == LUA_TSTRING)
		lua_pushfstring(L, "a string of %d bytes", (int)lua_rawlen(L, index));
	else
		lua_pushstring(L, luaL_typename(L, index));
}

static const void *wrong_bytes(lua_State *L, int index, const char *what, const char *name,
			       uint32_t size)
{
	push_expected(L, size);
	push_found(L, index);
	luaL_argerror(L, index, lua_pushfstring(L, "a %s of map '%s' is %s, not %s", what, name,
						lua_tostring(L, -2), lua_tostring(L, -1)));
	return NULL;
}

const void *map_check_bytes(lua_State *L, int index, const char *what, const char *name,
			    uint32_t size, union map_number *number)
{
	const char *bytes;
	lua_Integer n;
	size_t length;

	if (lua_type(L, index) == LUA_TSTRING) {
		bytes = lua_tolstring(L, index, &length);
		if (length != size)
			return wrong_bytes(L, index, what, name, size);
		if (!is_number_size(size))
			return bytes;
		memcpy(number, bytes, size);
		return number;
	}
	if (!lua_isinteger(L, index) || !is_number_size(size))
		return wrong_bytes(L, index, what, name, size);
	n = lua_tointeger(L, index);
	if (size < 8 && (uint64_t)n >> (8 * size))
		return wrong_bytes(L, index, what, name, size);
	put_number(number, size, n);
	return number;
}

void map_push_bytes(lua_State *L, const void *bytes, uint32_t size)
{
	if (is_number_size(size))
		lua_pushinteger(L, get_number(bytes, size));
	else
		lua_pushlstring(L, bytes, size);
}

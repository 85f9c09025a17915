// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * The library unpack, all generations of the original in one. The size of an
 * integer was in bits first (4, 8, 16), later in bytes (1, 2): no number is
 * both.
 */
#include <stddef.h>
#include <stdint.h>

#include "lua.h"

#include "lauxlib.h"
#include "luadata.h"

#include "luaunpack.h"

/* length bytes at offset in the packet that is argument 1, or NULL. */
static const uint8_t *bytes_at(lua_State *L, lua_Integer offset, lua_Integer length)
{
	size_t size;
	const uint8_t *bytes = ldata_view(L, 1, &size);

	if (!bytes)
		luaL_typeerror(L, 1, "packet (a data object)");
	if (offset < 0 || (lua_Unsigned)offset > size)
		return NULL;
	if (length < 0 || (lua_Unsigned)length > size - (size_t)offset)
		return NULL;
	return bytes + offset;
}

/* unpack.int(packet, offset, size) -> integer, or nothing; also called unpackint */
static int unpack_int(lua_State *L)
{
	lua_Integer offset = luaL_checkinteger(L, 2);
	lua_Integer size = luaL_checkinteger(L, 3);
	int length = size == 2 || size == 16 ? 2 : 1;
	const uint8_t *p;

	if (size != 1 && size != 2 && size != 4 && size != 8 && size != 16)
		return luaL_argerror(L, 3, "invalid size: 1 or 2 bytes, or 4, 8 or 16 bits");
	p = bytes_at(L, offset, length);
	if (!p)
		return 0;
	if (size == 4)
		lua_pushinteger(L, *p & 0x0f);
	else
		lua_pushinteger(L, length == 2 ? p[0] << 8 | p[1] : *p);
	return 1;
}

/* unpack.string(packet, offset, bytes) -> string, or nothing */
static int unpack_string(lua_State *L)
{
	lua_Integer offset = luaL_checkinteger(L, 2);
	lua_Integer length = luaL_checkinteger(L, 3);
	const uint8_t *p = bytes_at(L, offset, length);

	if (!p)
		return 0;
	lua_pushlstring(L, (const char *)p, length);
	return 1;
}

static const luaL_Reg functions[] = {
	{"unpackint", unpack_int},
	{"int", unpack_int},
	{"string", unpack_string},
	{NULL, NULL}
};

int luaopen_unpack(lua_State *L)
{
	luaL_newlib(L, functions);
	return 1;
}

// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Direct accessors: bytes, integers and strings by their offset, without a
 * layout. What does not lie inside the object reads as nil.
 */
#include <stddef.h>
#include <stdint.h>

#include "lua.h"

#include "lauxlib.h"

#include "lunatik.h"
#include "object.h"

/* size bytes at the offset that is argument 2, or NULL. */
static const uint8_t *bytes_at(lua_State *L, size_t size)
{
	struct object object = object_check(L, 1);
	lua_Integer offset = luaL_checkinteger(L, 2);

	if (offset < 0 || object.length < size || (lua_Unsigned)offset > object.length - size)
		return NULL;
	return object.bytes + offset;
}

static inline int push_big(lua_State *L, size_t size)
{
	const uint8_t *p = bytes_at(L, size);
	lua_Unsigned value = 0;
	size_t i;

	if (!p)
		return 0;
	for (i = 0; i < size; i++)
		value = value << 8 | p[i];
	lua_pushinteger(L, (lua_Integer)value);
	return 1;
}

static inline int push_little(lua_State *L, size_t size)
{
	const uint8_t *p = bytes_at(L, size);
	lua_Unsigned value = 0;

	if (!p)
		return 0;
	while (size--)
		value = value << 8 | p[size];
	lua_pushinteger(L, (lua_Integer)value);
	return 1;
}

static int object_byte(lua_State *L)
{
	return push_big(L, 1);
}

static int object_u16(lua_State *L)
{
	return push_big(L, 2);
}

static int object_u32(lua_State *L)
{
	return push_big(L, 4);
}

static int object_u64(lua_State *L)
{
	return push_big(L, 8);
}

static int object_u16le(lua_State *L)
{
	return push_little(L, 2);
}

static int object_u32le(lua_State *L)
{
	return push_little(L, 4);
}

static int object_u64le(lua_State *L)
{
	return push_little(L, 8);
}

/* object:string([offset [, length]]) -> string, or nothing */
static int object_string(lua_State *L)
{
	struct object object = object_check(L, 1);
	lua_Integer offset = luaL_optinteger(L, 2, 0);
	size_t size = object.length;
	lua_Integer length;

	if (offset < 0 || (lua_Unsigned)offset > size)
		return 0;
	size -= offset;
	length = luaL_optinteger(L, 3, (lua_Integer)size);
	if (length < 0 || (lua_Unsigned)length > size)
		return 0;
	/* an object without bytes may have no address to count from */
	if (length)
		lua_pushlstring(L, (const char *)object.bytes + offset, length);
	else
		lua_pushliteral(L, "");
	return 1;
}

static const struct {
	const char *name;
	lua_CFunction function;
	enum lunatik_method method;
} accessors[] = {
	{"byte", object_byte, LUNATIK_BYTE},
	{"u16", object_u16, LUNATIK_U16},
	{"u32", object_u32, LUNATIK_U32},
	{"u64", object_u64, LUNATIK_U64},
	{"u16le", object_u16le, LUNATIK_U16LE},
	{"u32le", object_u32le, LUNATIK_U32LE},
	{"u64le", object_u64le, LUNATIK_U64LE},
	{"string", object_string, LUNATIK_STRING},
};

void object_add_accessors(lua_State *L)
{
	size_t i;

	for (i = 0; i < sizeof(accessors) / sizeof(accessors[0]); i++) {
		lua_pushvalue(L, -1);
		lua_pushcclosure(L, accessors[i].function, 1);
		lunatik_addmethod(L, accessors[i].name, accessors[i].method);
		lua_setfield(L, -3, accessors[i].name);
	}
	lua_pop(L, 1);
}

// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Maps in the library xdplua: handles that follow a name, and keys and values as
 * integers or strings. What a name means is asked for at each call, as it can be
 * bound to another map at any time.
 */
#include <errno.h>
#include <stdint.h>
#include <string.h>

#include "lua.h"

#include "lauxlib.h"

#include "functions.h"
#include "maps.h"

#define CLASS		"xdplua.map"
#define SMALL		64	/* bytes of a value that need no memory of Lua */

/* The first upvalue of every function here, so that the registry is not searched. */
#define UP_METATABLE	lua_upvalueindex(1)

/* What finding the name, hashing, locking and walking a chain are worth. */
#define FUEL		4

struct handle {
	unsigned int place;
	char name[];
};

/* A key or value of a size that is read and written as an integer. */
union number {
	uint8_t u8;
	uint16_t u16;
	uint32_t u32;
	uint64_t u64;
};

static int is_number_size(uint32_t size)
{
	return size == 1 || size == 2 || size == 4 || size == 8;
}

static void put_number(union number *number, uint32_t size, lua_Integer n)
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

static lua_Integer get_number(const union number *number, uint32_t size)
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

static struct handle *check_handle(lua_State *L, int index)
{
	int same = lua_type(L, index) == LUA_TUSERDATA && lua_getmetatable(L, index);

	if (same) {
		same = lua_rawequal(L, -1, UP_METATABLE);
		lua_pop(L, 1);
	}
	if (!same)
		luaL_typeerror(L, index, CLASS);
	return lua_touserdata(L, index);
}

static int find_name(lua_State *L, int index, struct packet_map *map)
{
	unsigned int place = 0;
	size_t size;
	const char *name = lua_tolstring(L, index, &size);

	/* a zero inside is in no name */
	return strlen(name) == size && packet_map_find(L, name, &place, map);
}

/* The map of a handle or a name at index; returns the name, and raises when it is not bound. */
static const char *check_map(lua_State *L, int index, struct packet_map *map)
{
	struct handle *handle;
	const char *name;
	int found;

	lua_charge(L, FUEL);
	if (lua_type(L, index) == LUA_TSTRING) {
		name = lua_tostring(L, index);
		found = find_name(L, index, map);
	} else {
		handle = check_handle(L, index);
		name = handle->name;
		found = packet_map_find(L, name, &handle->place, map);
	}
	if (!found)
		luaL_error(L, "map '%s' is not bound", name);
	lua_charge(L, (map->key_size + map->value_size) >> 6);
	return name;
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

/* The bytes of argument index: in number, or in the string itself. */
static const void *check_bytes(lua_State *L, int index, const char *what, const char *name,
			       uint32_t size, union number *number)
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

/* Pushes the value of the key at index 2 of the map at index 1; false: there is none. */
static int push_value(lua_State *L)
{
	struct packet_map map;
	const char *name = check_map(L, 1, &map);
	union number key_number;
	const void *key = check_bytes(L, 2, "key", name, map.key_size, &key_number);
	union {
		union number number;
		char bytes[SMALL];
	} small;
	void *value = &small;
	int ret;

	if (map.value_size > SMALL)
		value = lua_newuserdatauv(L, map.value_size, 0);
	ret = packet_map_lookup(&map, key, value);
	if (ret == -EACCES)
		luaL_error(L, "map '%s' may not be read by programs", name);
	if (ret)
		return 0;
	if (is_number_size(map.value_size))
		lua_pushinteger(L, get_number(value, map.value_size));
	else
		lua_pushlstring(L, value, map.value_size);
	return 1;
}

static int update(lua_State *L, enum packet_map_flags flags, struct packet_map *map)
{
	union number key_number, value_number;
	const char *name = check_map(L, 1, map);
	const void *key = check_bytes(L, 2, "key", name, map->key_size, &key_number);
	const void *value = check_bytes(L, 3, "value", name, map->value_size, &value_number);

	return packet_map_update(map, key, value, flags);
}

static const char *problem_of(const struct packet_map *map, int ret)
{
	switch (ret) {
	case -E2BIG:
		return map->array ? "the index is behind the array's end" : "the map is full";
	case -EEXIST:
		return "the key is there already";
	case -ENOENT:
		return "the key is not there";
	case -EACCES:
		return "programs may not write into the map";
	case -EINVAL:
		return "elements of an array can't be deleted";
	case -ENOMEM:
		return "there is no memory";
	default:		/* -EBUSY: another user of it was interrupted on this CPU */
		return "the map is busy";
	}
}

static int tell(lua_State *L, const struct packet_map *map, int ret)
{
	if (ret)
		return packet_refuse(L, problem_of(map, ret));
	lua_pushboolean(L, 1);
	return 1;
}

/* map:lookup(key) -> value, or nil when the key is not there */
static int map_lookup(lua_State *L)
{
	if (!push_value(L))
		lua_pushnil(L);
	return 1;
}

/* map:update(key, value [, "any"|"noexist"|"exist"]) -> true, or nil and why not */
static int map_update(lua_State *L)
{
	static const char *const names[] = { "any", "noexist", "exist", NULL };
	int flags = luaL_checkoption(L, 4, "any", names);
	struct packet_map map;
	int ret = update(L, flags, &map);

	return tell(L, &map, ret);
}

/* map:delete(key) -> true, or nil and why not */
static int map_delete(lua_State *L)
{
	struct packet_map map;
	const char *name = check_map(L, 1, &map);
	union number number;
	const void *key = check_bytes(L, 2, "key", name, map.key_size, &number);

	return tell(L, &map, packet_map_delete(&map, key));
}

/* xdplua.map(name) -> a handle */
static int new_handle(lua_State *L)
{
	struct packet_map map;
	struct handle *handle;
	const char *name;
	size_t size;

	luaL_checktype(L, 1, LUA_TSTRING);
	lua_charge(L, FUEL);
	name = lua_tolstring(L, 1, &size);
	if (!find_name(L, 1, &map))
		return luaL_error(L, "map '%s' is not bound: bind one with 'xdplua map bind'",
				  name);
	handle = lua_newuserdatauv(L, sizeof(*handle) + size + 1, 0);
	handle->place = 0;
	memcpy(handle->name, name, size + 1);
	lua_pushvalue(L, UP_METATABLE);
	lua_setmetatable(L, -2);
	return 1;
}

/* As the original: xdplua.bpf_map_lookup_elem(map, key) -> value; raises when there is none */
static int lookup_elem(lua_State *L)
{
	if (!push_value(L))
		return luaL_error(L, "unable to lookup element");
	return 1;
}

/* As the original: xdplua.bpf_map_update_elem(map, key, value) -> 0 or a negative errno */
static int update_elem(lua_State *L)
{
	struct packet_map map;

	lua_pushinteger(L, update(L, PACKET_MAP_ANY, &map));
	return 1;
}

static const luaL_Reg methods[] = {
	{"lookup", map_lookup},
	{"update", map_update},
	{"delete", map_delete},
	{NULL, NULL}
};

static const luaL_Reg map_functions[] = {
	{"map", new_handle},
	{"bpf_map_lookup_elem", lookup_elem},
	{"bpf_map_update_elem", update_elem},
	{"map_lookup", lookup_elem},	/* luaxdp's names for these */
	{"map_update", update_elem},
	{NULL, NULL}
};

void packet_add_maps(lua_State *L)
{
	luaL_newmetatable(L, CLASS);
	lua_pushliteral(L, CLASS);
	lua_setfield(L, -2, "__metatable");
	luaL_newlibtable(L, methods);
	lua_pushvalue(L, -2);
	luaL_setfuncs(L, methods, 1);
	lua_setfield(L, -2, "__index");
	luaL_setfuncs(L, map_functions, 1);
}

// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Maps in the library xdplua: handles that follow a name. What it means is asked for
 * at each call, as it can be bound to another map at any time.
 */
#include <errno.h>
#include <stdint.h>
#include <string.h>

#include "lua.h"

#include "lauxlib.h"

#include "functions.h"
#include "map_bytes.h"
#include "maps.h"

#define HANDLE		"xdplua.map"
#define SMALL		64	/* bytes of a value that need no memory of Lua */

/* The first upvalue of every function here, so that the registry is not searched. */
#define UP_METATABLE	lua_upvalueindex(1)

/* What finding the name, hashing, locking and walking a chain are worth. */
#define FUEL		4

struct handle {
	unsigned int place;
	char name[];
};

static struct handle *check_handle(lua_State *L, int index)
{
	int same = lua_type(L, index) == LUA_TUSERDATA && lua_getmetatable(L, index);

	if (same) {
		same = lua_rawequal(L, -1, UP_METATABLE);
		lua_pop(L, 1);
	}
	if (!same)
		luaL_typeerror(L, index, HANDLE);
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

/* Pushes the value of the key at index 2 of the map at index 1; false: there is none. */
static int push_value(lua_State *L)
{
	struct packet_map map;
	const char *name = check_map(L, 1, &map);
	union map_number key_number;
	const void *key = map_check_bytes(L, 2, "key", name, map.key_size, &key_number);
	union {
		union map_number number;
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
	map_push_bytes(L, value, map.value_size);
	return 1;
}

static int update(lua_State *L, enum packet_map_flags flags, struct packet_map *map)
{
	union map_number key_number, value_number;
	const char *name = check_map(L, 1, map);
	const void *key = map_check_bytes(L, 2, "key", name, map->key_size, &key_number);
	const void *value = map_check_bytes(L, 3, "value", name, map->value_size, &value_number);

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
	union map_number number;
	const void *key = map_check_bytes(L, 2, "key", name, map.key_size, &number);

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
	luaL_newmetatable(L, HANDLE);
	lua_pushliteral(L, HANDLE);
	lua_setfield(L, -2, "__metatable");
	luaL_newlibtable(L, methods);
	lua_pushvalue(L, -2);
	luaL_setfuncs(L, methods, 1);
	lua_setfield(L, -2, "__index");
	luaL_setfuncs(L, map_functions, 1);
}

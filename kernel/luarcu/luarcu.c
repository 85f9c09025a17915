// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * The library rcu: rcu[key], rcu[key] = value, rcu.for_each(f). The store is
 * left before anything of Lua can raise or run.
 */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "lua.h"

#include "lauxlib.h"

#include "luarcu.h"
#include "store.h"

#define NAME		"rcu"
#define SMALL		64	/* bytes of a string that are read at once */
#define TRIES		8

/* What hashing, locking and walking a chain are worth. */
#define FUEL		4
#define fuel_for(size)	(FUEL + ((size) >> 6))

static const char *check_key(lua_State *L, size_t *size)
{
	const char *key;

	if (lua_type(L, 2) != LUA_TSTRING)
		luaL_error(L, "rcu: a key is a string, not a %s", luaL_typename(L, 2));
	key = lua_tolstring(L, 2, size);
	if (*size > STORE_KEY_MAX)
		luaL_error(L, "rcu: the key has %d bytes, %d are allowed", (int)*size,
			   STORE_KEY_MAX);
	return key;
}

static void push_value(lua_State *L, const struct store_value *value, const char *bytes)
{
	switch (value->kind) {
	case STORE_BOOLEAN:
		lua_pushboolean(L, value->number != 0);
		break;
	case STORE_INTEGER:
		lua_pushinteger(L, value->number);
		break;
	case STORE_STRING:
		lua_pushlstring(L, bytes, value->size);
		break;
	default:
		lua_pushnil(L);
	}
}

/* A string that did not fit: makes room for it in Lua's memory, and looks again. */
static void push_long(lua_State *L, struct store *store, const char *key, size_t keysize,
		      struct store_value *value)
{
	int tries;

	for (tries = 0; tries < TRIES; tries++) {
		size_t room = value->size;
		char *bytes = lua_newuserdatauv(L, room, 0);

		lua_charge(L, fuel_for(room));
		store_get(store, key, keysize, value, bytes, room);
		if (value->kind != STORE_STRING || value->size <= room) {
			push_value(L, value, bytes);
			return;
		}
		lua_pop(L, 1);
	}
	luaL_error(L, "rcu: the value grows faster than it can be read");
}

/* Only the metatable has these two, and scripts cannot reach it. */
static int rcu_index(lua_State *L)
{
	struct store *store = luarcu_store(L);
	struct store_value value;
	char small[SMALL];
	const char *key;
	size_t size;

	lua_pushvalue(L, 2);
	if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL)
		return 1;
	key = check_key(L, &size);
	lua_charge(L, fuel_for(size));
	store_get(store, key, size, &value, small, sizeof(small));
	if (value.kind == STORE_STRING && value.size > sizeof(small))
		push_long(L, store, key, size, &value);
	else
		push_value(L, &value, small);
	return 1;
}

static int rcu_newindex(lua_State *L)
{
	struct store_value value = { .kind = STORE_NOTHING };
	const char *bytes = NULL;
	const char *key;
	size_t size;

	key = check_key(L, &size);
	lua_pushvalue(L, 2);
	if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL)
		return luaL_error(L, "rcu: '%s' is a function of the library and can't be a key",
				  key);
	switch (lua_type(L, 3)) {
	case LUA_TNIL:
		break;
	case LUA_TBOOLEAN:
		value.kind = STORE_BOOLEAN;
		value.number = lua_toboolean(L, 3);
		break;
	case LUA_TNUMBER:
		value.kind = STORE_INTEGER;
		value.number = lua_tointeger(L, 3);
		break;
	case LUA_TSTRING:
		value.kind = STORE_STRING;
		bytes = lua_tolstring(L, 3, &value.size);
		if (value.size > STORE_VALUE_MAX)
			return luaL_error(L, "rcu: the value has %d bytes, %d are allowed",
					  (int)value.size, STORE_VALUE_MAX);
		break;
	default:
		return luaL_error(L, "rcu: a value is a string, an integer, a boolean or nil, not a %s",
				  luaL_typename(L, 3));
	}
	lua_charge(L, fuel_for(size + value.size));
	switch (store_set(luarcu_store(L), key, size, &value, bytes)) {
	case STORE_FULL:
		return luaL_error(L, "rcu: the store is full: delete keys (by nil), or give it a higher limit");
	case STORE_NO_MEMORY:
		return luaL_error(L, "rcu: the machine has no memory for the value now");
	default:
		return 0;
	}
}

/* rcu.for_each(f): calls f(key, value); an error of f ends it. */
static int rcu_for_each(lua_State *L)
{
	struct store *store = luarcu_store(L);
	struct store_cursor cursor = { 0 };
	struct store_entry *entry;
	enum store_step step;

	luaL_checktype(L, 1, LUA_TFUNCTION);
	lua_settop(L, 1);
	entry = lua_newuserdatauv(L, sizeof(*entry), 0);
	while ((step = store_next(store, &cursor, entry)) != STORE_END) {
		lua_charge(L, fuel_for(step == STORE_FOUND ? entry->keysize + entry->value.size : 0));
		if (step == STORE_AGAIN) {
			lua_charge(L, FUEL);
			continue;
		}
		lua_pushvalue(L, 1);
		lua_pushlstring(L, entry->key, entry->keysize);
		push_value(L, &entry->value, entry->bytes);
		lua_call(L, 2, 0);
	}
	return 0;
}

static const luaL_Reg functions[] = {
	{"for_each", rcu_for_each},
	{NULL, NULL}
};

static const luaL_Reg metamethods[] = {
	{"__index", rcu_index},
	{"__newindex", rcu_newindex},
	{NULL, NULL}
};

int luaopen_rcu(lua_State *L)
{
	/* a userdata, as rawset() would put values past the store into a table */
	lua_newuserdatauv(L, 0, 0);
	lua_createtable(L, 0, 4);
	lua_pushliteral(L, NAME);
	lua_setfield(L, -2, "__metatable");
	lua_pushliteral(L, NAME);
	lua_setfield(L, -2, "__name");
	luaL_newlib(L, functions);
	luaL_setfuncs(L, metamethods, 1);
	lua_setmetatable(L, -2);
	return 1;
}

// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Objects of luadata: data.new, segments, fields. */
#include <stdint.h>
#include <string.h>

#include "lua.h"

#include "lauxlib.h"

#include "bits.h"
#include "layout.h"
#include "luadata.h"

#define OBJECT		"data.data"
#define SIZE_MAX_NEW	(1u << 26)	/* bytes; far above what a state may hold */

/* User values of an object. */
enum {
	USER_LAYOUT = 1,	/* compiled layout table */
	USER_OWNER,		/* of a segment: the object whose memory it shares */
	USER_VALUES = USER_OWNER
};

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

struct owner {
	struct ldata data;
	struct memory memory;
	uint8_t bytes[];
};

/*
 * Upvalues of every function here, so that neither strings nor the registry
 * are searched for each packet.
 */
#define UP_METATABLE	lua_upvalueindex(1)
#define UP_NAMES	lua_upvalueindex(2)	/* see find_field() */

static struct ldata *check_object(lua_State *L, int index)
{
	int same = lua_type(L, index) == LUA_TUSERDATA && lua_getmetatable(L, index);

	if (same) {
		same = lua_rawequal(L, -1, UP_METATABLE);
		lua_pop(L, 1);
	}
	if (!same)
		luaL_typeerror(L, index, OBJECT);
	return lua_touserdata(L, index);
}

static size_t object_length(const struct ldata *data)
{
	return data->epoch == data->memory->epoch ? data->length : 0;
}

/* Valid for object_length() bytes. */
static uint8_t *object_bytes(const struct ldata *data)
{
	return data->memory->base + data->offset;
}

/*
 * Pushes an object with its own memory of size bytes, zeroed; the metatable
 * is at index.
 */
static struct owner *push_owner(lua_State *L, size_t size, int metatable)
{
	struct owner *owner = lua_newuserdatauv(L, sizeof(*owner) + size, USER_VALUES);

	memset(owner, 0, sizeof(*owner) + size);
	owner->memory.base = owner->bytes;
	owner->memory.size = size;
	owner->data.memory = &owner->memory;
	owner->data.length = size;
	lua_pushvalue(L, metatable);
	lua_setmetatable(L, -2);
	return owner;
}

struct ldata *ldata_pushlent(lua_State *L)
{
	struct owner *owner;

	luaL_getmetatable(L, OBJECT);
	owner = push_owner(L, 0, lua_absindex(L, -1));
	lua_remove(L, -2);
	ldata_return(&owner->data);
	return &owner->data;
}

void ldata_lend(struct ldata *data, void *ptr, size_t size)
{
	struct memory *memory = data->memory;

	memory->base = ptr;
	memory->size = size;
	data->epoch = memory->epoch;
	data->offset = 0;
	data->length = size;
	data->has_layout = 0;
}

void ldata_return(struct ldata *data)
{
	data->memory->base = NULL;
	data->memory->size = 0;
	data->memory->epoch++;
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

/* data.new(integer | string | table) -> object, or nothing */
static int data_new(lua_State *L)
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

/* data.layout(table) -> the same table, or nothing */
static int data_layout(lua_State *L)
{
	if (!lua_istable(L, 1))
		return 0;
	lua_settop(L, 1);
	layout_compile(L, 1);
	return 1;
}

/* object:layout(table) -> object, or nothing */
static int object_layout(lua_State *L)
{
	struct ldata *data = check_object(L, 1);

	if (!lua_istable(L, 2))
		return 0;
	lua_settop(L, 2);
	layout_compile(L, 2);
	lua_setiuservalue(L, 1, USER_LAYOUT);
	data->has_layout = 1;
	return 1;
}

/* object:segment([offset [, length]]) -> object over the same bytes, or nothing */
static int object_segment(lua_State *L)
{
	struct ldata *data = check_object(L, 1);
	int args = lua_gettop(L);
	size_t size = object_length(data);
	lua_Integer offset = lua_tointeger(L, 2);	/* 0 when there is none */
	lua_Integer length;
	struct ldata *segment;

	if (offset < 0 || (size_t)offset >= size)
		return 0;
	/* the number of arguments decides: an explicit nil is length 0 */
	length = args < 3 ? (lua_Integer)size - offset : lua_tointeger(L, 3);
	if (length < 0 || (size_t)length > size - (size_t)offset)
		return 0;
	segment = lua_newuserdatauv(L, sizeof(*segment), USER_VALUES);
	*segment = (struct ldata) {
		.memory = data->memory,
		.epoch = data->epoch,
		.offset = data->offset + offset,
		.length = length,
	};
	lua_pushvalue(L, UP_METATABLE);
	lua_setmetatable(L, -2);
	if (lua_getiuservalue(L, 1, USER_OWNER) == LUA_TNIL) {
		lua_pop(L, 1);
		lua_pushvalue(L, 1);
	}
	lua_setiuservalue(L, -2, USER_OWNER);
	return 1;
}

/*
 * Finds the field that key (at index 2) names in the object at index 1.
 * UP_NAMES has the names that are no fields: methods (their functions) and
 * what the metatable uses (false).
 */
static int find_field(lua_State *L, const struct ldata *data, struct layout_field *field)
{
	size_t size = object_length(data);

	if (!data->has_layout)
		return 0;
	lua_getiuservalue(L, 1, USER_LAYOUT);
	lua_pushvalue(L, 2);
	lua_rawget(L, -2);
	if (!layout_field(L, -1, field))
		return 0;
	if (!field->is_string) {
		if (field->length > 64)
			return 0;
		size *= 8;
	}
	return field->offset <= size && field->length <= size - field->offset;
}

/* Only the metatable has these four, and scripts cannot reach it. */
static int object_index(lua_State *L)
{
	const struct ldata *data = lua_touserdata(L, 1);
	struct layout_field field;
	uint64_t value;

	lua_pushvalue(L, 2);
	switch (lua_rawget(L, UP_NAMES)) {
	case LUA_TNIL:
		break;
	case LUA_TBOOLEAN:
		return 0;
	default:
		return 1;
	}
	if (!find_field(L, data, &field))
		return 0;
	if (field.is_string) {
		lua_pushlstring(L, (const char *)object_bytes(data) + field.offset, field.length);
		return 1;
	}
	if (field.is_little)
		value = bits_get_little(object_bytes(data), field.offset, field.length);
	else
		value = bits_get_big(object_bytes(data), field.offset, field.length);
	lua_pushinteger(L, (lua_Integer)value);
	return 1;
}

static int object_newindex(lua_State *L)
{
	const struct ldata *data = lua_touserdata(L, 1);
	struct layout_field field;
	const char *text;
	lua_Integer value;
	size_t size;

	lua_pushvalue(L, 2);
	if (lua_rawget(L, UP_NAMES) != LUA_TNIL)
		return 0;
	if (!find_field(L, data, &field))
		return 0;
	if (field.is_string) {
		if (!lua_isstring(L, 3))
			return 0;
		text = lua_tolstring(L, 3, &size);
		memcpy(object_bytes(data) + field.offset, text,
		       size < field.length ? size : field.length);
		return 0;
	}
	value = lua_tointeger(L, 3);	/* 0 when it is no number */
	if (field.is_little)
		bits_set_little(object_bytes(data), field.offset, field.length, value);
	else
		bits_set_big(object_bytes(data), field.offset, field.length, value);
	return 0;
}

static int object_len(lua_State *L)
{
	lua_pushinteger(L, object_length(lua_touserdata(L, 1)));
	return 1;
}

static int object_tostring(lua_State *L)
{
	const struct ldata *data = lua_touserdata(L, 1);

	lua_pushlstring(L, (const char *)object_bytes(data), object_length(data));
	return 1;
}

static const luaL_Reg functions[] = {
	{"new", data_new},
	{"layout", data_layout},
	{NULL, NULL}
};

static const luaL_Reg methods[] = {
	{"layout", object_layout},
	{"segment", object_segment},
	{NULL, NULL}
};

static const luaL_Reg metamethods[] = {
	{"__index", object_index},
	{"__newindex", object_newindex},
	{"__len", object_len},
	{"__tostring", object_tostring},
	{NULL, NULL}
};

int luaopen_data(lua_State *L)
{
	static const char *const reserved[] = {
		"__index", "__newindex", "__len", "__tostring", "__gc", "__name", "__metatable",
	};
	size_t i;

	luaL_newmetatable(L, OBJECT);
	lua_pushliteral(L, OBJECT);
	lua_setfield(L, -2, "__metatable");

	luaL_newlibtable(L, methods);
	for (i = 0; i < sizeof(reserved) / sizeof(reserved[0]); i++) {
		lua_pushboolean(L, 0);
		lua_setfield(L, -2, reserved[i]);
	}
	lua_pushvalue(L, -2);
	luaL_setfuncs(L, methods, 1);

	lua_pushvalue(L, -2);
	lua_pushvalue(L, -1);
	lua_pushvalue(L, -3);
	luaL_setfuncs(L, metamethods, 2);
	lua_pop(L, 2);

	luaL_newlibtable(L, functions);
	lua_pushvalue(L, -2);
	luaL_setfuncs(L, functions, 1);
	return 1;
}

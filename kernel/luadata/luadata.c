// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Objects of luadata: data.new, segments, fields. */
#include <stdint.h>
#include <string.h>

#include "lua.h"

#include "lauxlib.h"

#include "bits.h"
#include "layout.h"
#include "luadata.h"
#include "object.h"

#define OBJECT		"data.data"
#define SIZE_MAX_NEW	(1u << 26)	/* bytes; far above what a state may hold */

/* User values of an object. */
enum {
	USER_LAYOUT = 1,	/* compiled layout table */
	USER_OWNER,		/* of a segment: the object whose memory it shares */
	USER_VALUES = USER_OWNER
};

struct owner {
	struct ldata data;
	struct memory memory;
	uint8_t bytes[];
};

/* Of the metamethods beside UP_METATABLE. */
#define UP_NAMES	lua_upvalueindex(2)	/* see object_index() */
#define UP_ACCESSORS	lua_upvalueindex(3)

struct ldata *object_check(lua_State *L, int index)
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

void ldata_resize(struct ldata *data, size_t size)
{
	struct memory *memory = data->memory;

	memory->size = size;
	data->epoch = ++memory->epoch;
	data->length = size;
}

const void *ldata_view(lua_State *L, int index, size_t *size)
{
	const struct ldata *data = luaL_testudata(L, index, OBJECT);

	if (!data)
		return NULL;
	*size = object_length(data);
	return *size ? object_bytes(data) : (const void *)"";
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
	struct ldata *data = object_check(L, 1);

	if (!lua_istable(L, 2))
		return 0;
	lua_settop(L, 2);
	layout_compile(L, 2);
	lua_setiuservalue(L, 1, USER_LAYOUT);
	data->has_layout = 1;
	return 1;
}

/* object:segment([offset [, length [, layout]]]) -> object over the same bytes, or nothing */
static int object_segment(lua_State *L)
{
	struct ldata *data = object_check(L, 1);
	int args = lua_gettop(L);
	int has_layout = !lua_isnoneornil(L, 4);
	size_t size = object_length(data);
	lua_Integer offset = lua_tointeger(L, 2);	/* 0 when there is none */
	lua_Integer length;
	struct ldata *segment;

	if (has_layout) {
		luaL_checktype(L, 4, LUA_TTABLE);
		layout_compile(L, 4);
		/* with a layout behind it, a nil is the rest */
		if (lua_isnil(L, 3))
			args = 2;
	}
	if (offset < 0 || (size_t)offset >= size)
		return 0;
	/* the number of arguments decides: an explicit nil at the end is length 0 */
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
	if (has_layout) {
		lua_pushvalue(L, 4);
		lua_setiuservalue(L, -2, USER_LAYOUT);
		segment->has_layout = 1;
	}
	return 1;
}

/* Finds the field that key (at index 2) names in the layout of the object at index 1. */
static int find_field(lua_State *L, const struct ldata *data, struct layout_field *field)
{
	if (!data->has_layout)
		return 0;
	lua_getiuservalue(L, 1, USER_LAYOUT);
	lua_pushvalue(L, 2);
	lua_rawget(L, -2);
	return layout_field(L, -1, field);
}

static int is_inside(const struct ldata *data, const struct layout_field *field)
{
	size_t size = object_length(data);

	if (!field->is_string) {
		if (field->length > 64)
			return 0;
		size *= 8;
	}
	return field->offset <= size && field->length <= size - field->offset;
}

/* The byte that the key at index 2 numbers, or NULL. */
static uint8_t *find_byte(lua_State *L, const struct ldata *data)
{
	lua_Integer i;

	if (!lua_isinteger(L, 2))
		return NULL;
	i = lua_tointeger(L, 2);
	return i >= 0 && (lua_Unsigned)i < object_length(data) ? object_bytes(data) + i : NULL;
}

/* What is no field of the layout: the number of a byte, or a direct accessor. */
static int index_directly(lua_State *L, const struct ldata *data)
{
	const uint8_t *byte = find_byte(L, data);

	if (byte) {
		lua_pushinteger(L, *byte);
		return 1;
	}
	lua_pushvalue(L, 2);
	return lua_rawget(L, UP_ACCESSORS) != LUA_TNIL;
}

/*
 * Only the metatable has these four, and scripts cannot reach it.
 *
 * UP_NAMES has the names that are never fields, as in the original: its
 * methods (their functions) and what the metatable uses (false). The accessors
 * are new, so a field of the same name hides them.
 */
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
		return index_directly(L, data);
	if (!is_inside(data, &field))
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
	uint8_t *byte;
	size_t size;

	lua_pushvalue(L, 2);
	if (lua_rawget(L, UP_NAMES) != LUA_TNIL)
		return 0;
	if (!find_field(L, data, &field)) {
		byte = find_byte(L, data);
		if (byte)
			*byte = (uint8_t)lua_tointeger(L, 3);
		return 0;
	}
	if (!is_inside(data, &field))
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

	lua_newtable(L);
	lua_pushvalue(L, -3);
	object_add_accessors(L);

	/* metatable, names, accessors */
	lua_pushvalue(L, -3);
	lua_pushvalue(L, -1);
	lua_pushvalue(L, -4);
	lua_pushvalue(L, -4);
	luaL_setfuncs(L, metamethods, 3);
	lua_pop(L, 3);

	luaL_newlibtable(L, functions);
	lua_pushvalue(L, -2);
	luaL_setfuncs(L, functions, 1);
	return 1;
}

// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Objects of luadata: data.new, segments, fields. */
#include <stdint.h>
#include <string.h>

#include "lua.h"

#include "lauxlib.h"

#include "bits.h"
#include "layout.h"
#include "luadata.h"
#include "lunatik.h"
#include "object.h"

#define OBJECT		"data.data"
#define SIZE_MAX_NEW	(1u << 26)	/* bytes; far above what a state may hold */

/* User values of an object that is userdata. */
enum {
	USER_LAYOUT = 1,	/* compiled layout table */
	USER_OWNER,		/* of a segment: the object whose memory it shares */
	USER_VALUES = USER_OWNER
};

struct owner {
	struct ldata data;
	uint8_t bytes[];
};

/* Of the metamethods beside UP_METATABLE. */
#define UP_NAMES	lua_upvalueindex(2)	/* see object_index() */
#define UP_ACCESSORS	lua_upvalueindex(3)

static int has_ended(lua_State *L, const struct ldata *data)
{
	return data->loan && data->loan != lunatik_loan(L);
}

struct object object_at(lua_State *L, int index)
{
	struct object object = {};
	const struct ldata *data;

	object.is_view = lunatik_toview(L, index, &object.bytes, &object.length);
	if (object.is_view)
		return object;
	data = lua_touserdata(L, index);
	if (!has_ended(L, data)) {
		object.bytes = data->bytes;
		object.length = data->length;
	}
	return object;
}

struct object object_check(lua_State *L, int index)
{
	int same = lua_type(L, index) == LUA_TUSERDATA && lua_getmetatable(L, index);

	if (same) {
		same = lua_rawequal(L, -1, UP_METATABLE);
		lua_pop(L, 1);
	}
	if (!same)
		luaL_typeerror(L, index, OBJECT);
	return object_at(L, index);
}

const void *ldata_view(lua_State *L, int index, size_t *size)
{
	uint8_t *bytes;

	if (!lunatik_toview(L, index, &bytes, size)) {
		const struct ldata *data = luaL_testudata(L, index, OBJECT);

		if (!data)
			return NULL;
		*size = has_ended(L, data) ? 0 : data->length;
		bytes = data->bytes;
	}
	return *size ? bytes : (const void *)"";
}

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

/* Pops the layout. */
static void set_layout(lua_State *L, int index, const struct object *object)
{
	if (object->is_view)
		lunatik_setlayout(L, index);
	else
		lua_setiuservalue(L, index, USER_LAYOUT);
}

/* Pushes the layout of the object at index, if it has one. */
static int push_layout(lua_State *L, int index, const struct object *object)
{
	if (object->is_view)
		return lunatik_pushlayout(L, index);
	return lua_getiuservalue(L, index, USER_LAYOUT) != LUA_TNIL;
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
	struct object object = object_check(L, 1);

	if (!lua_istable(L, 2))
		return 0;
	lua_settop(L, 2);
	layout_compile(L, 2);
	lunatik_keepliteral(L);
	set_layout(L, 1, &object);
	return 1;
}

/* Pushes a segment of the object at index 1; offset and length lie inside. */
static struct object push_segment(lua_State *L, const struct object *object, size_t offset,
				  size_t length)
{
	struct object segment = { .bytes = object->bytes + offset, .length = length };
	struct ldata *data;

	segment.is_view = object->is_view && lunatik_pushview(L, segment.bytes, length);
	if (segment.is_view)
		return segment;
	data = lua_newuserdatauv(L, sizeof(*data), USER_VALUES);
	*data = (struct ldata) { .bytes = segment.bytes, .length = length };
	lua_pushvalue(L, UP_METATABLE);
	lua_setmetatable(L, -2);
	if (object->is_view) {
		data->loan = lunatik_loan(L);
		return segment;
	}
	data->loan = ((const struct ldata *)lua_touserdata(L, 1))->loan;
	if (lua_getiuservalue(L, 1, USER_OWNER) == LUA_TNIL) {
		lua_pop(L, 1);
		lua_pushvalue(L, 1);
	}
	lua_setiuservalue(L, -2, USER_OWNER);
	return segment;
}

/* object:segment([offset [, length [, layout]]]) -> object over the same bytes, or nothing */
static int object_segment(lua_State *L)
{
	struct object object = object_check(L, 1), segment;
	int args = lua_gettop(L);
	int has_layout = !lua_isnoneornil(L, 4);
	size_t size = object.length;
	lua_Integer offset = lua_tointeger(L, 2);	/* 0 when there is none */
	lua_Integer length;

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
	segment = push_segment(L, &object, offset, length);
	if (has_layout) {
		lua_pushvalue(L, 4);
		set_layout(L, -2, &segment);
	}
	return 1;
}

/* Finds the field that key (at index 2) names in the layout of the object at index 1. */
static int find_field(lua_State *L, const struct object *object, struct field *field)
{
	if (!push_layout(L, 1, object))
		return 0;
	lua_pushvalue(L, 2);
	lua_rawget(L, -2);
	return layout_field(L, -1, field);
}

static int is_inside(const struct object *object, const struct field *field)
{
	size_t size = object->length;

	if (!field->is_string) {
		if (field->length > 64)
			return 0;
		size *= 8;
	}
	return field->offset <= size && field->length <= size - field->offset;
}

/* The byte that the key at index 2 numbers, or NULL. */
static uint8_t *find_byte(lua_State *L, const struct object *object)
{
	lua_Integer i;

	if (!lua_isinteger(L, 2))
		return NULL;
	i = lua_tointeger(L, 2);
	return i >= 0 && (lua_Unsigned)i < object->length ? object->bytes + i : NULL;
}

/* What is no field of the layout: the number of a byte, or a direct accessor. */
static int index_directly(lua_State *L, const struct object *object)
{
	const uint8_t *byte = find_byte(L, object);

	if (byte) {
		lua_pushinteger(L, *byte);
		return 1;
	}
	/* its layout may have had a field of that name; calls of methods need no field */
	if (object->is_view < 0)
		return 0;
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
	struct object object = object_at(L, 1);
	struct field field;
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
	if (!find_field(L, &object, &field))
		return index_directly(L, &object);
	if (!is_inside(&object, &field))
		return 0;
	if (field.is_string) {
		lua_pushlstring(L, (const char *)object.bytes + field.offset, field.length);
		return 1;
	}
	if (field.is_little)
		value = bits_get_little(object.bytes, field.offset, field.length);
	else
		value = bits_get_big(object.bytes, field.offset, field.length);
	lua_pushinteger(L, (lua_Integer)value);
	return 1;
}

static int object_newindex(lua_State *L)
{
	struct object object = object_at(L, 1);
	struct field field;
	const char *text;
	lua_Integer value;
	uint8_t *byte;
	size_t size;

	lua_pushvalue(L, 2);
	if (lua_rawget(L, UP_NAMES) != LUA_TNIL)
		return 0;
	if (!find_field(L, &object, &field)) {
		byte = find_byte(L, &object);
		if (byte)
			*byte = (uint8_t)lua_tointeger(L, 3);
		return 0;
	}
	if (!is_inside(&object, &field))
		return 0;
	if (field.is_string) {
		if (!lua_isstring(L, 3))
			return 0;
		text = lua_tolstring(L, 3, &size);
		memcpy(object.bytes + field.offset, text,
		       size < field.length ? size : field.length);
		return 0;
	}
	value = lua_tointeger(L, 3);	/* 0 when it is no number */
	if (field.is_little)
		bits_set_little(object.bytes, field.offset, field.length, value);
	else
		bits_set_big(object.bytes, field.offset, field.length, value);
	return 0;
}

static int object_len(lua_State *L)
{
	lua_pushinteger(L, object_at(L, 1).length);
	return 1;
}

static int object_tostring(lua_State *L)
{
	struct object object = object_at(L, 1);

	lua_pushlstring(L, (const char *)object.bytes, object.length);
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

/* For a function of the table on the top. */
static void add_shortcut(lua_State *L, const char *name, enum lunatik_method method)
{
	lua_getfield(L, -1, name);
	lunatik_addmethod(L, name, method);
	lua_pop(L, 1);
}

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
		lunatik_reserve(L, reserved[i]);
	}
	lua_pushvalue(L, -2);
	luaL_setfuncs(L, methods, 1);

	for (i = 0; methods[i].name; i++)
		lunatik_reserve(L, methods[i].name);
	add_shortcut(L, "layout", LUNATIK_LAYOUT);
	add_shortcut(L, "segment", LUNATIK_SEGMENT);

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

	lunatik_setstamp(L, LAYOUT_STAMP);

	/* as the metatable of all views */
	lunatik_pushlent(L);
	lua_pushvalue(L, -2);
	lua_setmetatable(L, -2);
	lua_pop(L, 1);

	luaL_newlibtable(L, functions);
	lua_pushvalue(L, -2);
	luaL_setfuncs(L, functions, 1);
	return 1;
}

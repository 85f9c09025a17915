// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What stands behind object.key and object[i], read and written. */
#include <stdint.h>
#include <string.h>

#include "lua.h"

#include "bits.h"
#include "index.h"
#include "layout.h"
#include "object.h"

/* Beside UP_METATABLE. */
#define UP_NAMES	lua_upvalueindex(2)
#define UP_ACCESSORS	lua_upvalueindex(3)

/* Finds the field that key (at index 2) names in the layout of the object at index 1. */
static int find_field(lua_State *L, const struct object *object, struct field *field)
{
	if (!object_push_layout(L, 1, object))
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

int object_index(lua_State *L)
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

int object_newindex(lua_State *L)
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

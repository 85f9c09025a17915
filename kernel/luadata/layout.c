// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Compiling layouts: {offset, length [, type [, endian]]}, named or by position. */
#include <stdint.h>
#include <string.h>

#include "lua.h"

#include "lauxlib.h"

#include "layout.h"
#include "lunatik.h"

int layout_field(lua_State *L, int index, struct field *field)
{
	if (!lua_islightuserdata(L, index))
		return 0;
	field_unpack((uintptr_t)lua_touserdata(L, index), field);
	return 1;
}

static uint32_t limited(lua_Integer n)
{
	return n < 0 || n > FIELD_FAR ? FIELD_FAR : (uint32_t)n;
}

static char first_letter(lua_State *L, int index)
{
	return lua_type(L, index) == LUA_TSTRING ? *lua_tostring(L, index) : '\0';
}

static int host_is_little(void)
{
	const uint16_t one = 1;

	return *(const uint8_t *)&one;
}

/*
 * Pushes attribute number position (1..4), or name, of the description at
 * index; the name wins.
 */
static void push_attribute(lua_State *L, int index, int position, const char *name)
{
	lua_pushstring(L, name);
	if (lua_rawget(L, index) != LUA_TNIL)
		return;
	lua_pop(L, 1);
	if ((lua_Unsigned)position <= lua_rawlen(L, index))
		lua_rawgeti(L, index, position);
	else
		lua_pushnil(L);
}

/* Reads the description at index; leaves the stack as it was. */
static void read_description(lua_State *L, int index, struct field *field)
{
	int top = lua_gettop(L);
	char letter;

	push_attribute(L, index, 1, "offset");
	push_attribute(L, index, 2, "length");
	push_attribute(L, index, 3, "type");
	push_attribute(L, index, 4, "endian");
	field->offset = limited(lua_tointeger(L, top + 1));
	field->length = limited(lua_tointeger(L, top + 2));
	field->is_string = first_letter(L, top + 3) == 's';
	letter = first_letter(L, top + 4);
	field->is_little = letter == 'l' || (letter == 'h' && host_is_little());
	lua_settop(L, top);
}

/* A key as text for a message, without changing the key (see lua_next()). */
static const char *key_text(lua_State *L, int index)
{
	lua_pushvalue(L, index);
	return luaL_tolstring(L, -1, NULL);
}

void layout_compile(lua_State *L, int index)
{
	struct field field;

	index = lua_absindex(L, index);
	lua_pushliteral(L, LAYOUT_STAMP);
	if (lua_rawget(L, index) != LUA_TNIL) {
		lua_pop(L, 1);
		return;
	}
	luaL_checkstack(L, 8, "layout");
	/* nil is on the stack: the first key of the traversal */
	while (lua_next(L, index)) {
		lua_charge(L, 1);
		/* left by a compilation that an error has cut short */
		if (lua_islightuserdata(L, -1)) {
			lua_pop(L, 1);
			continue;
		}
		if (!lua_istable(L, -1))
			luaL_error(L, "layout field '%s' is a %s, not a table {offset, length [, type [, endian]]}",
				   key_text(L, -2), luaL_typename(L, -1));
		read_description(L, lua_gettop(L), &field);
		lua_pop(L, 1);
		lua_pushvalue(L, -1);
		if (field.length)
			lua_pushlightuserdata(L, (void *)(uintptr_t)field_pack(&field));
		else
			lua_pushnil(L);
		lua_rawset(L, index);
	}
	lua_pushliteral(L, LAYOUT_STAMP);
	lua_pushboolean(L, 1);
	lua_rawset(L, index);
	lunatik_spread(L, index);
}

// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What an object is: a view, or userdata; its layout. */
#include <stdint.h>

#include "lua.h"

#include "lauxlib.h"

#include "luadata.h"
#include "lunatik.h"
#include "object.h"

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
		luaL_typeerror(L, index, OBJECT_NAME);
	return object_at(L, index);
}

const void *ldata_view(lua_State *L, int index, size_t *size)
{
	uint8_t *bytes;

	if (!lunatik_toview(L, index, &bytes, size)) {
		const struct ldata *data = luaL_testudata(L, index, OBJECT_NAME);

		if (!data)
			return NULL;
		*size = has_ended(L, data) ? 0 : data->length;
		bytes = data->bytes;
	}
	return *size ? bytes : (const void *)"";
}

void object_set_layout(lua_State *L, int index, const struct object *object)
{
	if (object->is_view)
		lunatik_setlayout(L, index);
	else
		lua_setiuservalue(L, index, USER_LAYOUT);
}

int object_push_layout(lua_State *L, int index, const struct object *object)
{
	if (object->is_view)
		return lunatik_pushlayout(L, index);
	return lua_getiuservalue(L, index, USER_LAYOUT) != LUA_TNIL;
}

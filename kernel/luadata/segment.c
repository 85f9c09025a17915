// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Segments: objects over a part of another one's bytes. */
#include "lua.h"

#include "lauxlib.h"

#include "layout.h"
#include "lunatik.h"
#include "object.h"
#include "segment.h"

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

int object_segment(lua_State *L)
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
		object_set_layout(L, -2, &segment);
	}
	return 1;
}

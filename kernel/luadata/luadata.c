// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* The library: its functions, and the metatable of objects. */
#include "lua.h"

#include "lauxlib.h"

#include "create.h"
#include "index.h"
#include "layout.h"
#include "luadata.h"
#include "lunatik.h"
#include "object.h"
#include "segment.h"

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
	object_set_layout(L, 1, &object);
	return 1;
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

	luaL_newmetatable(L, OBJECT_NAME);
	lua_pushliteral(L, OBJECT_NAME);
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

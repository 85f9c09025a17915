// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Opening the libraries, and a require() that knows built-in ones only. */
#include "lua.h"

#include "lauxlib.h"
#include "lualib.h"

#include "lunatik.h"

static int require(lua_State *L)
{
	const char *name = luaL_checkstring(L, 1);

	luaL_getsubtable(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
	if (lua_getfield(L, -1, name) == LUA_TNIL)
		return luaL_error(L, "module '%s' not found: there are built-in libraries only", name);
	return 1;
}

void lunatik_provide(lua_State *L, const char *name, lua_CFunction open)
{
	luaL_requiref(L, name, open, 1);
	lua_pop(L, 1);
}

void lunatik_openlibs(lua_State *L)
{
	lunatik_provide(L, LUA_GNAME, luaopen_base);
	lunatik_provide(L, LUA_COLIBNAME, luaopen_coroutine);
	lunatik_provide(L, LUA_TABLIBNAME, luaopen_table);
	lunatik_provide(L, LUA_STRLIBNAME, luaopen_string);
	lunatik_provide(L, LUA_UTF8LIBNAME, luaopen_utf8);
	lunatik_provide(L, LUA_MATHLIBNAME, lunatik_openmath);
	lua_pushcfunction(L, require);
	lua_setglobal(L, "require");
}

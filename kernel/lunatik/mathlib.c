// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * The math library without floats. Reading a float function or constant of
 * the standard library (math.sqrt, math.pi) raises an error that says what
 * there is instead, rather than "attempt to call a nil value".
 */
#include <string.h>

#include "lua.h"

#include "lauxlib.h"
#include "lualib.h"

#include "lunatik.h"

static int math_abs(lua_State *L)
{
	lua_Integer n = luaL_checkinteger(L, 1);

	if (n < 0)
		n = (lua_Integer)(0u - (lua_Unsigned)n);
	lua_pushinteger(L, n);
	return 1;
}

/* floor and ceil of an integer, as scripts written for floats call them */
static int math_identity(lua_State *L)
{
	lua_pushinteger(L, luaL_checkinteger(L, 1));
	return 1;
}

static int math_fmod(lua_State *L)
{
	lua_Integer a = luaL_checkinteger(L, 1);
	lua_Integer b = luaL_checkinteger(L, 2);

	luaL_argcheck(L, b != 0, 2, "zero");
	/* mininteger % -1 overflows in C */
	lua_pushinteger(L, b == -1 ? 0 : a % b);
	return 1;
}

static int math_tointeger(lua_State *L)
{
	int ok;
	lua_Integer n = lua_tointegerx(L, 1, &ok);

	if (ok) {
		lua_pushinteger(L, n);
	} else {
		luaL_checkany(L, 1);
		luaL_pushfail(L);
	}
	return 1;
}

static int math_type(lua_State *L)
{
	luaL_checkany(L, 1);
	if (lua_type(L, 1) == LUA_TNUMBER)
		lua_pushliteral(L, "integer");
	else
		luaL_pushfail(L);
	return 1;
}

static int math_ult(lua_State *L)
{
	lua_Unsigned a = (lua_Unsigned)luaL_checkinteger(L, 1);
	lua_Unsigned b = (lua_Unsigned)luaL_checkinteger(L, 2);

	lua_pushboolean(L, a < b);
	return 1;
}

static int extreme(lua_State *L, int greatest)
{
	int i, top = lua_gettop(L);
	lua_Integer best = luaL_checkinteger(L, 1);

	lua_charge(L, (size_t)top >> 3);
	for (i = 2; i <= top; i++) {
		lua_Integer n = luaL_checkinteger(L, i);

		if (greatest ? n > best : n < best)
			best = n;
	}
	lua_pushinteger(L, best);
	return 1;
}

static int math_max(lua_State *L)
{
	return extreme(L, 1);
}

static int math_min(lua_State *L)
{
	return extreme(L, 0);
}

static const luaL_Reg functions[] = {
	{"abs", math_abs},
	{"ceil", math_identity},
	{"floor", math_identity},
	{"fmod", math_fmod},
	{"max", math_max},
	{"min", math_min},
	{"tointeger", math_tointeger},
	{"type", math_type},
	{"ult", math_ult},
	{NULL, NULL}
};

static const char *const floats[] = {
	"acos", "asin", "atan", "cos", "deg", "exp", "huge", "log", "modf",
	"pi", "rad", "sin", "sqrt", "tan", NULL
};

static int missing(lua_State *L)
{
	const char *name = lua_tostring(L, 2);
	int i;

	for (i = 0; name && floats[i]; i++)
		if (strcmp(name, floats[i]) == 0)
			return luaL_error(L, "math.%s needs floats, but there are only integers%s",
					  name, strcmp(name, "huge") ? "" : " (use math.maxinteger)");
	return 0;
}

int lunatik_openmath(lua_State *L)
{
	luaL_newlib(L, functions);
	lua_pushinteger(L, LUA_MAXINTEGER);
	lua_setfield(L, -2, "maxinteger");
	lua_pushinteger(L, LUA_MININTEGER);
	lua_setfield(L, -2, "mininteger");

	lua_createtable(L, 0, 2);
	lua_pushcfunction(L, missing);
	lua_setfield(L, -2, "__index");
	lua_pushboolean(L, 0);
	lua_setfield(L, -2, "__metatable");
	lua_setmetatable(L, -2);
	return 1;
}

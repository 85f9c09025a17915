// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* The Lua library xdp; the module's is in xdplua/libs.c. */
#include "lua.h"

#include "state.h"

static const struct {
	const char *name;
	int action;
} actions[] = {
	{ "abort", 0 },		/* as the original spells it */
	{ "aborted", 0 },
	{ "drop", 1 },
	{ "pass", 2 },
	{ "tx", 3 },
	{ "redirect", 4 },
};

int open_xdp(lua_State *L)
{
	const int count = sizeof(actions) / sizeof(actions[0]);
	int i;

	lua_createtable(L, 0, 1);
	lua_createtable(L, 0, count);
	for (i = 0; i < count; i++) {
		lua_pushinteger(L, actions[i].action);
		lua_setfield(L, -2, actions[i].name);
	}
	lua_setfield(L, -2, "action");
	return 1;
}

// SPDX-License-Identifier: GPL-2.0-only
/* The Lua library xdp; xdplua is in packet/. */
#include <linux/bpf.h>

#include "xdplua.h"

#include "lua.h"

static const struct {
	const char *name;
	int action;
} actions[] = {
	{ "abort", XDP_ABORTED },	/* as the original spells it */
	{ "aborted", XDP_ABORTED },
	{ "drop", XDP_DROP },
	{ "pass", XDP_PASS },
	{ "tx", XDP_TX },
	{ "redirect", XDP_REDIRECT },
};

int xdplua_open_xdp(lua_State *L)
{
	unsigned int i;

	lua_createtable(L, 0, 1);
	lua_createtable(L, 0, ARRAY_SIZE(actions));
	for (i = 0; i < ARRAY_SIZE(actions); i++) {
		lua_pushinteger(L, actions[i].action);
		lua_setfield(L, -2, actions[i].name);
	}
	lua_setfield(L, -2, "action");
	return 1;
}

// SPDX-License-Identifier: GPL-2.0-only
/* The Lua libraries xdp and xdplua. */
#include <linux/bpf.h>
#include <net/xdp.h>

#include "xdplua.h"

#include "lua.h"

#include "lauxlib.h"

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

/* xdplua.get_ifindex() -> ifindex of the interface the packet came in on; nil outside a callback */
static int get_ifindex(lua_State *L)
{
	struct xdplua_state *state = xdplua_state_of(L);

	if (state->xdp)
		lua_pushinteger(L, state->xdp->rxq->dev->ifindex);
	else
		lua_pushnil(L);
	return 1;
}

static const luaL_Reg functions[] = {
	{"get_ifindex", get_ifindex},
	{NULL, NULL}
};

int xdplua_open_xdplua(lua_State *L)
{
	luaL_newlib(L, functions);
	return 1;
}

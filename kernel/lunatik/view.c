// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Lending memory, and making views of it. */
#define lunatik_view_c
#define LUA_CORE

#include "lprefix.h"

#include "lua.h"

#include "lapi.h"
#include "lobject.h"
#include "lstate.h"
#include "lstring.h"

#include "lunatik.h"
#include "viewget.h"

uint64_t view_loadlast(const uint8_t *p, const uint8_t *end)
{
	uint64_t value = 0;
	int i;

	for (i = 0; i < 8; i++)
		value = value << 8 | (p + i < end ? p[i] : 0);
	return value;
}

/* The value at an index of the stack; nil where there is none. */
static const TValue *value_at(lua_State *L, int index)
{
	StkId o = index > 0 ? L->ci->func.p + index : L->top.p + index;

	return o < L->top.p ? s2v(o) : &G(L)->nilvalue;
}

void lunatik_resize(lua_State *L, size_t size)
{
	struct views *views = &G(L)->views;

	views_end(views);
	views->end = views->view[0].bytes + size;
	views->view[0].length = size;
}

void lunatik_return(lua_State *L)
{
	views_return(&G(L)->views);
}

uint64_t lunatik_loan(lua_State *L)
{
	return G(L)->views.loan;
}

void lunatik_pushlent(lua_State *L)
{
	setviewvalue(s2v(L->top.p), 0);
	api_incr_top(L);
}

int lunatik_pushview(lua_State *L, uint8_t *bytes, size_t length)
{
	struct views *views = &G(L)->views;

	if (views->used == VIEWS)
		return 0;
	setviewvalue(s2v(L->top.p), view_new(views, bytes, length, NULL)->id);
	api_incr_top(L);
	return 1;
}

int lunatik_toview(lua_State *L, int index, uint8_t **bytes, size_t *length)
{
	const TValue *o = value_at(L, index);
	const struct view *view;

	if (!ttisview(o))
		return 0;
	view = view_of(&G(L)->views, o);
	*bytes = view ? view->bytes : NULL;
	*length = view ? view->length : 0;
	return view ? 1 : -1;
}

int lunatik_pushlayout(lua_State *L, int index)
{
	const struct view *view = view_of(&G(L)->views, value_at(L, index));

	if (!view || !view->layout)
		return 0;
	sethvalue2s(L, L->top.p, view->layout);
	api_incr_top(L);
	return 1;
}

void lunatik_setlayout(lua_State *L, int index)
{
	struct view *view = view_of(&G(L)->views, value_at(L, index));

	if (view)
		view->layout = hvalue(s2v(L->top.p - 1));
	L->top.p--;
}

void lunatik_reserve(lua_State *L, const char *name)
{
	luaS_new(L, name)->extra |= VIEW_NAME;
}

void lunatik_addmethod(lua_State *L, const char *name, enum lunatik_method method)
{
	CClosure *f = clCvalue(s2v(L->top.p - 1));

	f->shortcut = luaV_shortcuts[method];
	setclCvalue(L, &G(L)->views.method[method], f);
	luaS_new(L, name)->extra |= VIEW_METHOD | method;
}

void lunatik_setstamp(lua_State *L, const char *name)
{
	lua_pushboolean(L, 1);
	lua_setfield(L, LUA_REGISTRYINDEX, name);
	G(L)->views.stamp = luaS_new(L, name);
}

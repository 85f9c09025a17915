// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Shortcuts of the methods of views (see lua_Shortcut). Each does what the
 * function in luadata does for arguments of the usual types that are inside; all
 * errors are left to that function.
 */
#define lunatik_viewcall_c
#define LUA_CORE

#include "lprefix.h"

#include "lua.h"

#include "lgc.h"
#include "lobject.h"
#include "lstate.h"
#include "lstring.h"
#include "ltable.h"

#include "lunatik.h"
#include "viewget.h"

/* size bytes at the offset that is the second argument, or NULL. */
static inline const uint8_t *bytes_at(lua_State *L, StkId func, int nargs, size_t size)
{
	const struct view *view;
	lua_Unsigned offset;

	if (l_unlikely(nargs < 2 || !ttisview(s2v(func + 1)) || !ttisinteger(s2v(func + 2))))
		return NULL;
	view = view_of(&G(L)->views, s2v(func + 1));
	offset = l_castS2U(ivalue(s2v(func + 2)));
	if (l_unlikely(!view || view->length < size || offset > view->length - size))
		return NULL;
	return view->bytes + offset;
}

static inline int get_big(lua_State *L, StkId func, int nargs, size_t size)
{
	const uint8_t *p = bytes_at(L, func, nargs, size);
	lua_Unsigned value = 0;
	size_t i;

	if (!p)
		return 0;
	for (i = 0; i < size; i++)
		value = value << 8 | p[i];
	setivalue(s2v(func), l_castU2S(value));
	return 1;
}

static inline int get_little(lua_State *L, StkId func, int nargs, size_t size)
{
	const uint8_t *p = bytes_at(L, func, nargs, size);
	lua_Unsigned value = 0;

	if (!p)
		return 0;
	while (size--)
		value = value << 8 | p[size];
	setivalue(s2v(func), l_castU2S(value));
	return 1;
}

static int get_byte(lua_State *L, StkId func, int nargs)
{
	return get_big(L, func, nargs, 1);
}

static int get_u16(lua_State *L, StkId func, int nargs)
{
	return get_big(L, func, nargs, 2);
}

static int get_u32(lua_State *L, StkId func, int nargs)
{
	return get_big(L, func, nargs, 4);
}

static int get_u64(lua_State *L, StkId func, int nargs)
{
	return get_big(L, func, nargs, 8);
}

static int get_u16le(lua_State *L, StkId func, int nargs)
{
	return get_little(L, func, nargs, 2);
}

static int get_u32le(lua_State *L, StkId func, int nargs)
{
	return get_little(L, func, nargs, 4);
}

static int get_u64le(lua_State *L, StkId func, int nargs)
{
	return get_little(L, func, nargs, 8);
}

/* view:string(offset, length) */
static int get_string(lua_State *L, StkId func, int nargs)
{
	const uint8_t *p;
	lua_Unsigned length;

	/* a step of the collector could move the stack */
	if (nargs < 3 || !ttisinteger(s2v(func + 3)) || G(L)->GCdebt > 0)
		return 0;
	length = l_castS2U(ivalue(s2v(func + 3)));
	p = bytes_at(L, func, nargs, length);
	if (!p)
		return 0;
	setsvalue2s(L, func, luaS_newlstr(L, (const char *)p, length));
	return 1;
}

static int is_layout(lua_State *L, const TValue *o)
{
	return ttistable(o) && !isempty(luaH_getshortstr(hvalue(o), G(L)->views.stamp));
}

/* view:layout(table) */
static int set_layout(lua_State *L, StkId func, int nargs)
{
	struct view *view;

	if (nargs < 2 || !ttisview(s2v(func + 1)) || !is_layout(L, s2v(func + 2)))
		return 0;
	view = view_of(&G(L)->views, s2v(func + 1));
	if (!view)
		return 0;
	view->layout = hvalue(s2v(func + 2));
	setobjs2s(L, func, func + 1);
	return 1;
}

/* view:segment(offset, length [, layout]) */
static int make_segment(lua_State *L, StkId func, int nargs)
{
	const struct view *view;
	struct view *segment;
	lua_Unsigned offset, length;
	struct Table *layout = NULL;

	if (l_unlikely(nargs < 3 || !ttisview(s2v(func + 1)) || !ttisinteger(s2v(func + 2)) ||
		       !ttisinteger(s2v(func + 3))))
		return 0;
	if (nargs > 3) {
		if (!is_layout(L, s2v(func + 4)))
			return 0;
		layout = hvalue(s2v(func + 4));
	}
	view = view_of(&G(L)->views, s2v(func + 1));
	offset = l_castS2U(ivalue(s2v(func + 2)));
	length = l_castS2U(ivalue(s2v(func + 3)));
	if (l_unlikely(!view || offset >= view->length || length > view->length - offset))
		return 0;
	segment = view_new(&G(L)->views, view->bytes + offset, length);
	if (!segment)
		return 0;
	segment->layout = layout;
	setviewvalue(s2v(func), segment->id);
	return 1;
}

const lua_Shortcut luaV_shortcuts[] = {
	[LUNATIK_LAYOUT] = set_layout,
	[LUNATIK_SEGMENT] = make_segment,
	[LUNATIK_STRING] = get_string,
	[LUNATIK_BYTE] = get_byte,
	[LUNATIK_U16] = get_u16,
	[LUNATIK_U32] = get_u32,
	[LUNATIK_U64] = get_u64,
	[LUNATIK_U16LE] = get_u16le,
	[LUNATIK_U32LE] = get_u32le,
	[LUNATIK_U64LE] = get_u64le,
};

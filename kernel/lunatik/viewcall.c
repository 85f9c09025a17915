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
#include "lopcodes.h"
#include "lstate.h"
#include "lstring.h"
#include "ltable.h"
#include "lvm.h"

#include "literal.h"
#include "lunatik.h"
#include "viewget.h"

/* Whether the arguments of a method are a view that lives and an offset with size bytes behind it. */
static inline int is_inside(const struct view *view, const TValue *o, const TValue *at, size_t size)
{
	return l_likely(ttisinteger(at) && view_lives(view, o) && view->length >= size &&
			l_castS2U(ivalue(at)) <= view->length - size);
}

static inline int give_big(const struct view *view, const TValue *o, const TValue *at, size_t size,
			   TValue *result)
{
	lua_Unsigned value = 0;
	const uint8_t *p;
	size_t i;

	if (!is_inside(view, o, at, size))
		return 0;
	p = view->bytes + ivalue(at);
	for (i = 0; i < size; i++)
		value = value << 8 | p[i];
	setivalue(result, l_castU2S(value));
	return 1;
}

static inline int get_big(lua_State *L, StkId func, int nargs, size_t size)
{
	const TValue *o = s2v(func + 1);

	return nargs >= 2 && ttisview(o) &&
	       give_big(view_place(&G(L)->views, o), o, s2v(func + 2), size, s2v(func));
}

static inline int get_little(lua_State *L, StkId func, int nargs, size_t size)
{
	const TValue *o = s2v(func + 1), *at = s2v(func + 2);
	lua_Unsigned value = 0;
	const struct view *view;
	const uint8_t *p;

	if (nargs < 2 || !ttisview(o))
		return 0;
	view = view_place(&G(L)->views, o);
	if (!is_inside(view, o, at, size))
		return 0;
	p = view->bytes + ivalue(at);
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
	const TValue *o = s2v(func + 1), *at = s2v(func + 2);
	const struct view *view;
	lua_Unsigned length;

	/* a step of the collector could move the stack; a view that has ended has no address */
	if (nargs < 3 || !ttisview(o) || !ttisinteger(s2v(func + 3)) || G(L)->GCdebt > 0)
		return 0;
	length = l_castS2U(ivalue(s2v(func + 3)));
	view = view_place(&G(L)->views, o);
	if (!length || !is_inside(view, o, at, length))
		return 0;
	setsvalue2s(L, func, luaS_newlstr(L, (const char *)view->bytes + ivalue(at), length));
	return 1;
}

static int is_layout(lua_State *L, const TValue *o)
{
	return ttistable(o) && !isempty(view_lookup(hvalue(o), G(L)->views.stamp));
}

static inline int apply(lua_State *L, struct view *view, const TValue *o, const TValue *layout,
			TValue *result)
{
	if (l_unlikely(!view_lives(view, o) || !is_layout(L, layout)))
		return 0;
	view->layout = hvalue(layout);
	setobj(L, result, o);
	return 1;
}

/* view:layout(table) */
static int set_layout(lua_State *L, StkId func, int nargs)
{
	if (l_unlikely(nargs < 2 || !ttisview(s2v(func + 1))))
		return 0;
	return apply(L, view_place(&G(L)->views, s2v(func + 1)), s2v(func + 1), s2v(func + 2),
		     s2v(func));
}

/* view:segment(offset [, length [, layout]]) */
static int make_segment(lua_State *L, StkId func, int nargs)
{
	const TValue *o = s2v(func + 1);
	struct Table *layout = NULL;
	lua_Unsigned offset, length;
	const struct view *view;
	struct view *segment;

	if (l_unlikely(nargs < 2 || !ttisview(o) || !ttisinteger(s2v(func + 2)) ||
		       (nargs > 2 && !ttisinteger(s2v(func + 3)))))
		return 0;
	if (nargs > 3) {
		if (!is_layout(L, s2v(func + 4)))
			return 0;
		layout = hvalue(s2v(func + 4));
	}
	view = view_place(&G(L)->views, o);
	offset = l_castS2U(ivalue(s2v(func + 2)));
	if (l_unlikely(!view_lives(view, o) || offset >= view->length))
		return 0;
	length = nargs > 2 ? l_castS2U(ivalue(s2v(func + 3))) : view->length - offset;
	if (l_unlikely(length > view->length - offset))
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

static inline int call(lua_State *L, struct view *view, const TValue *o, const TValue *arg,
		       int method, TValue *result)
{
	switch (method) {
	case LUNATIK_LAYOUT:
		return apply(L, view, o, arg, result);
	case LUNATIK_BYTE:
		return give_big(view, o, arg, 1, result);
	case LUNATIK_U16:
		return give_big(view, o, arg, 2, result);
	case LUNATIK_U32:
		return give_big(view, o, arg, 4, result);
	default:
		return 0;
	}
}

/* Everything of a call but its function and its number of results: the object and one argument. */
#define ONE_ARGUMENT		CREATE_ABCk(OP_CALL, 0, 3, 0, 0)
#define ARGUMENTS_OF(i)		((i) & ~(MASK1(SIZE_A, POS_A) | MASK1(SIZE_C, POS_C)))

/* Whether a field of the layout has the name of the method. */
static inline int is_hidden(const struct view *view, const TString *key)
{
	return !(key->extra & VIEW_NAME) && view->layout &&
	       ttislightuserdata(view_lookup(view->layout, key));
}

const Instruction *view_call(lua_State *L, const LClosure *cl, const Instruction *pc,
			     const TValue *o, const TString *key)
{
	struct view *view = view_place(&G(L)->views, o);
	const Instruction *next = pc + 1;	/* behind the argument */
	StkId base = L->ci->func.p + 1;
	TValue integer, *result;
	const TValue *arg;

	if (!(key->extra & VIEW_METHOD) || !luaE_canpay(G(L), 3))
		return NULL;
	switch (GET_OPCODE(pc[0])) {
	case OP_LOADI:
		setivalue(&integer, GETARG_sBx(pc[0]));
		arg = &integer;
		break;
	case OP_MOVE:
		arg = s2v(base + GETARG_B(pc[0]));
		break;
	case OP_GETUPVAL:
		arg = cl->upvals[GETARG_B(pc[0])]->v.p;
		break;
	case OP_ADDI:
		arg = s2v(base + GETARG_B(pc[0]));
		if (!ttisinteger(arg))
			return NULL;
		setivalue(&integer, intop(+, ivalue(arg), GETARG_sC(pc[0])));
		arg = &integer;
		next++;		/* not to the metamethod of an addition */
		break;
	case OP_NEWTABLE:
		if ((key->extra & (VIEW_METHODS - 1)) == LUNATIK_LAYOUT)
			return literal_layout(L, cl->p, pc, o);
		return NULL;
	default:
		return NULL;
	}
	/* two arguments right behind SELF can only be for its function */
	if (ARGUMENTS_OF(*next) != ONE_ARGUMENT || GETARG_C(*next) - 1u > 1u || is_hidden(view, key))
		return NULL;
	result = s2v(base + GETARG_A(*next));
	if (!call(L, view, o, arg, key->extra & (VIEW_METHODS - 1), result))
		return NULL;
	luaE_burn(G(L), 3);
	return next + 1;
}

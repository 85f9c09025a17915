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

static inline lua_Integer big(const uint8_t *p, size_t size)
{
	lua_Unsigned value = 0;
	size_t i;

	for (i = 0; i < size; i++)
		value = value << 8 | p[i];
	return l_castU2S(value);
}

static inline int get_big(lua_State *L, StkId func, int nargs, size_t size)
{
	const TValue *o = s2v(func + 1), *at = s2v(func + 2);
	const struct view *view;

	if (nargs < 2 || !ttisview(o))
		return 0;
	view = view_place(&G(L)->views, o);
	if (!is_inside(view, o, at, size))
		return 0;
	setivalue(s2v(func), big(view->bytes + ivalue(at), size));
	return 1;
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

/* view:layout(table) */
static int set_layout(lua_State *L, StkId func, int nargs)
{
	const TValue *o = s2v(func + 1);
	struct view *view;

	if (l_unlikely(nargs < 2 || !ttisview(o)))
		return 0;
	view = view_place(&G(L)->views, o);
	if (l_unlikely(!view_lives(view, o) || !is_layout(L, s2v(func + 2))))
		return 0;
	view->layout = hvalue(s2v(func + 2));
	setobj(L, s2v(func), o);
	return 1;
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

/*
 * What follows is done for nearly each line of a filter, so it calls nothing: that
 * would cost more, in registers saved, than what it does. Where it would have to, it
 * leaves the call to the VM.
 */

/* Whether there is a key in a table: 1, 0, or -1 when more than one look is needed. */
static inline int has_key(const struct Table *t, const TString *key)
{
	const Node *n = view_bucket(t, key);

	if (l_likely(view_matches(n, key)))
		return !isempty(gval(n));
	return gnext(n) ? -1 : 0;
}

/*
 * A call with the object and one argument, and one result or none. Its function may
 * be in any register: behind SELF and one argument, it can only be that of SELF.
 */
#define ONE_ARGUMENT	CREATE_ABCk(OP_CALL, 0, 3, 1, 0)
#define OTHER_BITS(i)	((((i) & ~MASK1(SIZE_A, POS_A)) - ONE_ARGUMENT) & ~(1u << POS_C))

static inline const Instruction *call_layout(lua_State *L, const Instruction *next, StkId base,
					     const TValue *o, const TValue *arg)
{
	global_State *g = G(L);
	struct view *view = view_place(&g->views, o);

	if (l_unlikely(OTHER_BITS(*next) || !ttistable(arg) || !view_lives(view, o) ||
		       has_key(hvalue(arg), g->views.stamp) != 1))
		return NULL;
	view->layout = hvalue(arg);
	/* where the result is not asked for, nobody reads the place of the function */
	setobj(L, s2v(base + GETARG_A(*next)), o);
	luaE_burn(g, 3);
	return next + 1;
}

static inline const Instruction *call_number(global_State *g, const Instruction *next, StkId base,
					     const TValue *o, const TString *key, lua_Unsigned at,
					     size_t size)
{
	const struct view *view = view_place(&g->views, o);

	if (l_unlikely(OTHER_BITS(*next) || !view_lives(view, o) || view->length < size ||
		       at > view->length - size))
		return NULL;
	/* a field may have the name of the method */
	if (!(key->extra & VIEW_NAME) && view->layout && has_key(view->layout, key))
		return NULL;
	setivalue(s2v(base + GETARG_A(*next)), big(view->bytes + at, size));
	luaE_burn(g, 3);
	return next + 1;
}

const Instruction *view_call(lua_State *L, const LClosure *cl, const Instruction *pc,
			     const TValue *o, const TString *key, StkId base)
{
	global_State *g = G(L);
	const Instruction *next = pc + 1;	/* behind the argument */
	const TValue *arg;
	lua_Unsigned at;

	if (l_unlikely(!(key->extra & VIEW_METHOD) || !luaE_canpay(g, 3)))
		return NULL;
	switch (GET_OPCODE(*pc)) {
	case OP_LOADI:
		at = l_castS2U(GETARG_sBx(*pc));
		goto number;
	case OP_ADDI:
		arg = s2v(base + GETARG_B(*pc));
		if (!ttisinteger(arg))
			return NULL;
		at = l_castS2U(ivalue(arg)) + l_castS2U(GETARG_sC(*pc));
		next++;		/* not to the metamethod of an addition */
		goto number;
	case OP_MOVE:
		arg = s2v(base + GETARG_B(*pc));
		break;
	case OP_GETUPVAL:
		arg = cl->upvals[GETARG_B(*pc)]->v.p;
		break;
	case OP_NEWTABLE:
		if ((key->extra & (VIEW_METHODS - 1)) == LUNATIK_LAYOUT)
			return literal_layout(L, cl->p, pc, o);
		return NULL;
	default:
		return NULL;
	}
	if ((key->extra & (VIEW_METHODS - 1)) == LUNATIK_LAYOUT)
		return call_layout(L, next, base, o, arg);
	if (!ttisinteger(arg))
		return NULL;
	at = l_castS2U(ivalue(arg));
number:
	switch (key->extra & (VIEW_METHODS - 1)) {
	case LUNATIK_BYTE:
		return call_number(g, next, base, o, key, at, 1);
	case LUNATIK_U16:
		return call_number(g, next, base, o, key, at, 2);
	case LUNATIK_U32:
		return call_number(g, next, base, o, key, at, 4);
	default:
		return NULL;
	}
}

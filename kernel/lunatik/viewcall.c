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

#define MASKS(n)	(1u << (n)) - 1, (1u << ((n) + 1)) - 1, (1u << ((n) + 2)) - 1, \
			(1u << ((n) + 3)) - 1

const unsigned int view_masks[] = {
	MASKS(0), MASKS(4), MASKS(8), MASKS(12), MASKS(16), MASKS(20), MASKS(24), MASKS(28),
};

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
	struct views *views = &G(L)->views;
	const TValue *o = s2v(func + 1);
	struct Table *layout = NULL;
	lua_Unsigned offset, left;
	const struct view *view;

	if (l_unlikely(nargs < 2 || !ttisview(o) || !ttisinteger(s2v(func + 2)) ||
		       views->used == VIEWS))
		return 0;
	view = view_place(views, o);
	offset = l_castS2U(ivalue(s2v(func + 2)));
	if (l_unlikely(!view_lives(view, o) || offset >= view->length))
		return 0;
	left = view->length - offset;
	if (nargs > 2) {
		if (l_unlikely(!ttisinteger(s2v(func + 3)) ||
			       l_castS2U(ivalue(s2v(func + 3))) > left))
			return 0;
		left = l_castS2U(ivalue(s2v(func + 3)));
	}
	if (nargs > 3) {
		if (!is_layout(L, s2v(func + 4)))
			return 0;
		layout = hvalue(s2v(func + 4));
	}
	view = view_new(views, view->bytes + offset, left, layout);
	setviewvalue(s2v(func), view->id);
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

/*
 * A call with the object and one argument, and one result or none. Its function may
 * be in any register: behind SELF and one argument, it can only be that of SELF.
 */
#define ONE_ARGUMENT	CREATE_ABCk(OP_CALL, 0, 3, 1, 0)
#define OTHER_BITS(i)	((((i) & ~MASK1(SIZE_A, POS_A)) - ONE_ARGUMENT) & ~(1u << POS_C))

/* Gives the call's result to the VM; where none is asked for, nobody reads its place. */
#define RESULT(call, base)	s2v((StkId)((char *)(base) + ((call) >> (POS_A - 4) & 0xff0)))

static inline const Instruction *use_layout(global_State *g, const TValue *o, const Instruction *pc,
					    Table *layout, StkId base, int cost)
{
	view_place(&g->views, o)->layout = layout;
	setviewvalue(RESULT(*pc, base), viewvalue(o));
	luaE_burn(g, cost);
	return pc + 1;
}

/* Names may share a place in a table. To look on in view_layout() would cost it registers. */
static __attribute__((__noinline__)) const Instruction *
layout_patiently(global_State *g, const TValue *o, const Instruction *pc, Table *layout, StkId base)
{
	const Node *n = view_bucket(layout, g->views.stamp);
	int cost = 3;

	while (!view_matches(n, g->views.stamp)) {
		if (!gnext(n) || !luaE_canpay(g, ++cost))
			return NULL;
		n += gnext(n);
	}
	if (isempty(gval(n)))
		return NULL;
	return use_layout(g, o, pc, layout, base, cost);
}

const Instruction *view_layout(lua_State *L, const TValue *o, const Instruction *pc,
			       const LClosure *cl, StkId base)
{
	global_State *g = G(L);
	const TValue *arg;
	struct view *view;
	const Node *n;

	if (l_likely(GET_OPCODE(*pc) == OP_GETUPVAL))
		arg = cl->upvals[GETARG_B(*pc)]->v.p;
	else if (GET_OPCODE(*pc) == OP_MOVE)
		arg = s2v(base + GETARG_B(*pc));
	else if (GET_OPCODE(*pc) == OP_NEWTABLE && luaE_canpay(g, 3))
		return literal_layout(L, cl->p, pc, o);
	else
		return NULL;
	pc++;
	view = view_place(&g->views, o);
	if (l_unlikely(OTHER_BITS(*pc) || !luaE_canpay(g, 3) || !ttistable(arg) ||
		       !view_lives(view, o)))
		return NULL;
	n = view_bucket(hvalue(arg), g->views.stamp);
	if (l_unlikely(!view_matches(n, g->views.stamp)))
		return layout_patiently(g, o, pc, hvalue(arg), base);
	if (l_unlikely(isempty(gval(n))))
		return NULL;
	return use_layout(g, o, pc, hvalue(arg), base, 3);
}

static inline const Instruction *number(lua_State *L, const Instruction *call, const TValue *o,
					StkId base, const TString *key, lua_Unsigned at,
					size_t size)
{
	global_State *g = G(L);
	const struct view *view = view_place(&g->views, o);
	const Node *field;

	if (l_unlikely(OTHER_BITS(*call) || !luaE_canpay(g, 3) || !view_lives(view, o) ||
		       at >= view->length || view->length - at < size))
		return NULL;
	/* a field may have the name of the method */
	if (!(key->extra & VIEW_NAME) && view->layout) {
		field = view_bucket(view->layout, key);
		if (view_matches(field, key) ? ttislightuserdata(gval(field)) : gnext(field) != 0)
			return NULL;
	}
	setivalue(RESULT(*call, base), big(view->bytes + at, size));
	luaE_burn(g, 3);
	return call + 1;
}

const Instruction *view_number(lua_State *L, const TValue *o, const Instruction *pc,
			       const LClosure *cl, StkId base, const TString *key)
{
	Instruction i = *pc++;
	unsigned int method = key->extra & (VIEW_METHODS - 1);
	const TValue *arg;
	lua_Unsigned at;

	if (l_likely(GET_OPCODE(i) == OP_LOADI)) {
		at = l_castS2U(GETARG_sBx(i));
	} else {
		if (GET_OPCODE(i) == OP_GETUPVAL)
			arg = cl->upvals[GETARG_B(i)]->v.p;
		else if (GET_OPCODE(i) == OP_ADDI || GET_OPCODE(i) == OP_MOVE)
			arg = s2v(base + GETARG_B(i));
		else
			return NULL;
		if (!ttisinteger(arg))
			return NULL;
		at = l_castS2U(ivalue(arg));
		if (GET_OPCODE(i) == OP_ADDI) {
			at += l_castS2U(GETARG_sC(i));
			pc++;	/* the metamethod of the addition */
		}
	}
	if (l_likely(method == LUNATIK_BYTE))
		return number(L, pc, o, base, key, at, 1);
	if (method == LUNATIK_U16)
		return number(L, pc, o, base, key, at, 2);
	return number(L, pc, o, base, key, at, 4);
}

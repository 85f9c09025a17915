/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * Shortcuts of the VM for reading views. Each gives 0, and has done nothing,
 * where the metamethods of views have to decide.
 */
#ifndef LUNATIK_VIEWGET_H
#define LUNATIK_VIEWGET_H

#include <string.h>

#include "field.h"
#include "lobject.h"
#include "ltable.h"
#include "lunatik.h"
#include "view.h"

/* Eight bytes at p, which may be written in another order. */
static inline uint64_t view_load(const uint8_t *p)
{
	uint64_t value;

	memcpy(&value, p, 8);
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	value = __builtin_bswap64(value);
#endif
	return value;
}

/* The same, of which those from end on are zero. */
uint64_t view_loadlast(const uint8_t *p, const uint8_t *end);

/* By lsizenode; for so many tables as views have, shifting would cost more. */
extern const unsigned int view_masks[];

static inline const Node *view_bucket(const struct Table *t, const TString *key)
{
	return t->node + (key->hash & view_masks[t->lsizenode]);
}

static inline int view_matches(const Node *n, const TString *key)
{
	return luai_likely(keyisshrstr(n)) && luai_likely(keystrval(n) == key);
}

/* luaH_getshortstr(), of which the first look is mostly the last. */
static inline const TValue *view_lookup(struct Table *t, const TString *key)
{
	const Node *n = view_bucket(t, key);

	if (luai_likely(view_matches(n, key)))
		return gval(n);
	return luaH_getshortstr(t, (TString *)key);
}

/*
 * The value of a key that is found in one look or two, the second for the fuel that it
 * costs, which there must be; else nil. Two names of a layout are often neighbours.
 */
static inline const TValue *view_find(global_State *g, const struct Table *t, const TString *key)
{
	const Node *n = view_bucket(t, key);

	if (luai_unlikely(!view_matches(n, key))) {
		n += gnext(n);
		if (!view_matches(n, key))
			return &g->nilvalue;
		luaE_burn(g, 1);
	}
	return gval(n);
}

/* In the VM for each field: worth being there. */
static inline __attribute__((always_inline)) int
view_getfield(global_State *g, const TValue *o, TString *key, TValue *result)
{
	const struct view *view = view_place(&g->views, o);
	const TValue *value;
	uint64_t field, bits;
	size_t offset, length;
	const uint8_t *p;

	if (luai_unlikely(!view_lives(view, o) || key->extra & VIEW_NAME || !view->layout))
		return 0;
	value = view_find(g, view->layout, key);
	if (luai_unlikely(!ttislightuserdata(value)))
		return 0;
	field = (uintptr_t)pvalue(value);
	offset = field & FIELD_FAR;
	length = field >> FIELD_BITS & 0x7f;
	if (luai_unlikely(!(field & FIELD_PLAIN) || offset + length > view->length * 8))
		return 0;
	p = view->bytes + (offset >> 3);
	/* the memory that is lent goes on behind most views */
	bits = luai_likely(p + 8 <= g->views.end) ? view_load(p) :
							view_loadlast(p, g->views.end);
	setivalue(result, l_castU2S(bits << (offset & 7) >> (64 - length)));
	return 1;
}

/*
 * Whether a method of the view has that name. Only short strings have these marks: a long
 * one has 1 there, or 0.
 */
static inline int view_hasmethod(struct views *views, const TValue *o, const TString *key)
{
	const struct view *view;

	if (luai_unlikely(!(key->extra & VIEW_METHOD)))
		return 0;
	if (luai_likely(key->extra & VIEW_NAME))
		return 1;
	view = view_of(views, o);
	return !view || !view->layout || !ttislightuserdata(view_lookup(view->layout, key));
}

static inline const TValue *view_method(const struct views *views, const TString *key)
{
	return &views->method[key->extra & (VIEW_METHODS - 1)];
}

static inline int view_getbyte(struct views *views, const TValue *o, lua_Unsigned i, TValue *result)
{
	const struct view *view = view_place(views, o);

	if (luai_unlikely(!view_lives(view, o) || i >= view->length))
		return 0;
	/* a field may have a number for its name */
	if (view->layout && ttislightuserdata(luaH_getint(view->layout, l_castU2S(i))))
		return 0;
	setivalue(result, view->bytes[i]);
	return 1;
}

/*
 * Called with pc behind a SELF that looks for the method layout, or with another method's
 * name for key, in the view o; base is that of the function. When an argument that lies
 * about and the call are all that follows, they do the call, and give what is to be
 * executed next; else NULL. They may raise, and do not move the stack.
 */
const Instruction *view_layout(lua_State *L, const TValue *o, const Instruction *pc,
			       const LClosure *cl, StkId base);
const Instruction *view_number(lua_State *L, const TValue *o, const Instruction *pc,
			       const LClosure *cl, StkId base, const TString *key);

static inline const Instruction *view_call(lua_State *L, const TValue *o, const Instruction *pc,
					   const LClosure *cl, StkId base, const TString *key)
{
	/* a method, and one of the first four */
	if ((key->extra & (VIEW_METHOD | (VIEW_METHODS - 1 - LUNATIK_U32))) != VIEW_METHOD)
		return NULL;
	if (key->extra & LUNATIK_U32)
		return view_number(L, o, pc, cl, base, key);
	return view_layout(L, o, pc, cl, base);
}

#endif

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
#include "view.h"

/* Eight bytes at p, of which those from end on are zero. */
static inline uint64_t view_load(const uint8_t *p, const uint8_t *end)
{
	uint64_t value = 0;
	int i;

	if (luai_likely(p + 8 <= end)) {
		memcpy(&value, p, 8);
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
		value = __builtin_bswap64(value);
#endif
		return value;
	}
	for (i = 0; i < 8; i++)
		value = value << 8 | (p + i < end ? p[i] : 0);
	return value;
}

static inline const Node *view_bucket(const struct Table *t, const TString *key)
{
	return t->node + (key->hash & ~(~0u << t->lsizenode));
}

static inline int view_matches(const Node *n, const TString *key)
{
	return keyisshrstr(n) && keystrval(n) == key;
}

/* luaH_getshortstr(), of which the first look is mostly the last. */
static inline const TValue *view_lookup(struct Table *t, const TString *key)
{
	const Node *n = view_bucket(t, key);

	if (luai_likely(view_matches(n, key)))
		return gval(n);
	return luaH_getshortstr(t, (TString *)key);
}

/* In the VM for each field: worth being there. */
static inline __attribute__((always_inline)) int
view_getfield(struct views *views, const TValue *o, TString *key, TValue *result)
{
	const struct view *view = view_place(views, o);
	const TValue *value;
	uint64_t field, bits;
	size_t offset, length;

	if (luai_unlikely(!view_lives(view, o) || key->extra & VIEW_NAME || !view->layout))
		return 0;
	value = view_lookup(view->layout, key);
	if (luai_unlikely(!ttislightuserdata(value)))
		return 0;
	field = (uintptr_t)pvalue(value);
	offset = field & FIELD_FAR;
	length = field >> FIELD_BITS & 0x7f;
	if (luai_unlikely(!(field & FIELD_PLAIN) || offset + length > view->length * 8))
		return 0;
	/* the memory that is lent goes on behind most views */
	bits = view_load(view->bytes + (offset >> 3), views->end);
	setivalue(result, l_castU2S(bits << (offset & 7) >> (64 - length)));
	return 1;
}

/*
 * The method of that name. Only short strings have these marks: a long one has 1
 * there, or 0.
 */
static inline const TValue *view_getmethod(struct views *views, const TValue *o, TString *key)
{
	const struct view *view;

	if (luai_unlikely(!(key->extra & VIEW_METHOD)))
		return NULL;
	if (!(key->extra & VIEW_NAME)) {
		view = view_of(views, o);
		if (view && view->layout &&
		    ttislightuserdata(view_lookup(view->layout, key)))
			return NULL;
	}
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
 * Called with pc behind a SELF that looks for key in the view o; base is that of the
 * function. When an argument that lies about and the call are all that follows, does
 * the call, and gives what is to be executed next; else NULL. May raise, and does not
 * move the stack.
 */
const Instruction *view_call(lua_State *L, const LClosure *cl, const Instruction *pc,
			     const TValue *o, const TString *key, StkId base);

#endif

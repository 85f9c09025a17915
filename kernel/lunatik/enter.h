/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * The way into Lua for each packet: lua_pcall() for the one case that matters,
 * a function of Lua with one argument and one result, called by a host that
 * nothing of Lua is above. In a header, because calls between the layers would
 * cost as much as what they do.
 */
#ifndef LUNATIK_ENTER_H
#define LUNATIK_ENTER_H

#include "lua.h"

#include "ldo.h"
#include "lgc.h"
#include "lobject.h"
#include "lstate.h"
#include "ltable.h"
#include "lvm.h"

#include "fuel.h"
#include "lunatik.h"

/* What errors come back to; @place: of the function, from the start of Lua's stack */
struct lunatik_entry {
	struct lua_longjmp error;
	ptrdiff_t place;
};

/* What nCcalls is when nothing runs: the main thread can't yield. */
#define LUNATIK_IDLE_CALLS	0x10000

/* These are in enter.c, and give what lunatik_enter() gives. */
int lunatik_enter_slowly(lua_State *L, StkId func);
int lunatik_leave(lua_State *L, const struct lunatik_entry *entry);

/* The frame of a call that needs neither more stack nor anything else first; else NULL. */
static inline CallInfo *lunatik_frame(lua_State *L, StkId func)
{
	CallInfo *ci = L->base_ci.next;
	const Proto *p;
	l_mem cost;

	if (luai_unlikely(!VIEW_SHORTCUTS || !ttisLclosure(s2v(func)) || !ci || luai_hookmask(L) ||
		       luai_cstacklow()))
		return NULL;
	p = clLvalue(s2v(func))->p;
	cost = 1 + (p->sizecode >> 4);
	if (luai_unlikely(p->numparams > 1 || !luaE_canpay(G(L), cost) ||
		       (char *)L->stack_last.p - (char *)L->top.p <= p->maxstacksize * (int)sizeof(*func)))
		return NULL;
	luaE_burn(G(L), cost);
	ci->func.p = func;
	ci->top.p = func + 1 + p->maxstacksize;
	ci->nresults = 1;
	ci->callstatus = CIST_FRESH;
	ci->u.l.savedpc = p->code;
	return ci;
}

static inline int lunatik_call(lua_State *L, StkId func)
{
	struct lunatik_entry entry;
	const TValue *result;
	CallInfo *ci;
	int failed;

	lua_assert(L->ci == &L->base_ci && !L->errorJmp && L->nCcalls == LUNATIK_IDLE_CALLS);
	ci = lunatik_frame(L, func);
	if (luai_unlikely(!ci))
		return lunatik_enter_slowly(L, func);
	entry.error.status = LUA_OK;
	entry.error.previous = NULL;
	entry.place = savestack(L, func);
	L->errorJmp = &entry.error;
	L->nCcalls = LUNATIK_IDLE_CALLS + nyci;
	L->ci = ci;
	LUAI_EXECUTE(L, ci, &entry.error, failed);
	if (luai_unlikely(failed))
		return lunatik_leave(L, &entry);
	L->errorJmp = NULL;
	L->nCcalls = LUNATIK_IDLE_CALLS;
	result = s2v(L->top.p - 1);
	if (luai_unlikely(!ttisinteger(result) || l_castS2U(ivalue(result)) > LUNATIK_RESULT_MAX ||
		       G(L)->fueltank < 0))
		return LUNATIK_OTHER;
	L->top.p--;
	return (int)ivalue(result);
}

/*
 * Lends the memory, and calls the callback in the slot with the view of it and with
 * that much fuel. The result is one of
 *	0 to LUNATIK_RESULT_MAX: what the callback returned. The loan is over.
 *	LUNATIK_OTHER: it ran to its end, and returned what is on the top, or took
 *		more fuel than there was.
 *	-status: as lua_pcall(L, 1, 1, 0); the error is on the top.
 */
static inline int lunatik_enter(lua_State *L, unsigned int slot, void *bytes, size_t size,
				l_mem fuel)
{
	global_State *g = G(L);
	const Table *callbacks = g->views.callbacks;
	StkId func = L->top.p;
	int result;

	views_lend(&g->views, bytes, size);
	g->fuel = 0;
	fuel_fill(g, fuel);
	setobj2s(L, func, luai_likely(slot < callbacks->alimit) ? &callbacks->array[slot] :
			  luaH_getint(g->views.callbacks, (lua_Integer)slot + 1));
	setviewvalue(s2v(func + 1), 0);
	L->top.p = func + 2;
	result = lunatik_call(L, func);
	if (luai_likely(result >= 0))
		views_return(&g->views);
	return result;
}

#endif

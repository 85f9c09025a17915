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

/*
 * What nCcalls is when nothing runs: as it is for a first function, which can't
 * yield, so that it need not be set for each.
 */
#define LUNATIK_IDLE_CALLS	(0x10000 + nyci)

/*
 * What the frame of a callback needs: worked out once.
 * @cost: fuel
 * @top: bytes from the function's place to the end of the frame; more than any stack has
 *	when there is no function, or none that can be called the quick way
 */
struct lunatik_frame {
	LClosure *function;
	const Instruction *code;
	l_mem cost;
	ptrdiff_t top;
};

/* These are in enter.c, and give what lunatik_enter() gives. */
int lunatik_enter_slowly(lua_State *L, unsigned int slot, const struct lunatik_fuel *fuel,
			 unsigned int max);
int lunatik_leave(lua_State *L, const struct lua_longjmp *error);

/* Makes the first frame, when the call needs neither more stack nor anything else before. */
static inline int lunatik_frame(lua_State *L, const struct lunatik_frame *frame, l_mem fuel)
{
	StkId func = L->top.p;
	StkId top = (StkId)((char *)func + frame->top);
	/* there since the state was opened: shrinking spares the first */
	CallInfo *ci = L->base_ci.next;

	if (luai_unlikely(!VIEW_SHORTCUTS || luai_hookmask(L) || luai_cstacklow() ||
			  fuel < frame->cost || top > L->stack_last.p))
		return 0;
	lua_assert(ci && func == L->base_ci.func.p + 1);
	G(L)->fuel = fuel - frame->cost;
	setclLvalue2s(L, func, frame->function);
	setviewvalue(s2v(func + 1), 0);
	L->top.p = func + 2;
	ci->func.p = func;
	ci->top.p = top;
	ci->nresults = 1;
	ci->callstatus = CIST_FRESH;
	ci->u.l.savedpc = frame->code;
	L->ci = ci;
	return 1;
}

/*
 * Lends the memory, and calls the callback in the slot with the view of it and with
 * fuel for one run. The result is one of
 *	0 to max: what the callback returned. The loan is over.
 *	LUNATIK_OTHER: it ran to its end, and returned what is on the top, or took
 *		more fuel than there was.
 *	-status: as lua_pcall(L, 1, 1, 0); the error is on the top.
 */
static inline __attribute__((always_inline)) int
lunatik_enter(lua_State *L, unsigned int slot, void *bytes, size_t size,
	      const struct lunatik_fuel *fuel, unsigned int max)
{
	global_State *g = G(L);
	struct lua_longjmp error;
	const TValue *result;

	lua_assert(L->ci == &L->base_ci && !L->errorJmp && L->nCcalls == LUNATIK_IDLE_CALLS);
	views_lend(&g->views, bytes, size);
	g->fueltank = fuel->tank;
	if (luai_unlikely(slot >= g->views.frame_count ||
			  !lunatik_frame(L, &g->views.frames[slot], fuel->slice)))
		return lunatik_enter_slowly(L, slot, fuel, max);
	error.status = LUA_OK;
	error.previous = NULL;
	L->errorJmp = &error;
	LUAI_EXECUTE(L, L->base_ci.next, &error);
	if (luai_unlikely(error.status != LUA_OK))
		return lunatik_leave(L, &error);
	L->errorJmp = NULL;
	result = s2v(L->top.p - 1);
	g = G(L);
	if (luai_unlikely(!ttisinteger(result) || l_castS2U(ivalue(result)) > max ||
			  g->fueltank < 0))
		return LUNATIK_OTHER;
	L->top.p--;
	views_return(&g->views);
	return (int)ivalue(result);
}

#endif

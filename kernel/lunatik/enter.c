// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * The way into Lua for each packet: lua_pcall() for the one case that matters,
 * a function of Lua with one argument and one result, called by a host that
 * nothing of Lua is above.
 */
#define lunatik_enter_c
#define LUA_CORE

#include "lprefix.h"

#include "lua.h"

#include "lapi.h"
#include "ldo.h"
#include "lfunc.h"
#include "lobject.h"
#include "lstate.h"
#include "ltable.h"
#include "lvm.h"

#include "lunatik.h"

/* As luaD_pcall() after an error; the error object replaces what was called. */
static int leave(lua_State *L, int status, ptrdiff_t func, l_uint32 calls)
{
	L->nCcalls = calls;
	L->ci = &L->base_ci;
	L->allowhook = 1;
	status = luaD_closeprotected(L, func, status);
	luaD_seterrorobj(L, status, restorestack(L, func));
	luaD_shrinkstack(L);
	L->errfunc = 0;
	return status;
}

/* The frame of a call that needs neither more stack nor anything else first; else NULL. */
static inline CallInfo *frame(lua_State *L, StkId func)
{
	CallInfo *ci = L->ci->next;
	const Proto *p;
	l_mem cost;

	if (l_unlikely(!ttisLclosure(s2v(func)) || !ci || L->hookmask || luai_cstacklow()))
		return NULL;
	p = clLvalue(s2v(func))->p;
	cost = 1 + (p->sizecode >> 4);
	if (l_unlikely(p->numparams > 1 || L->stack_last.p - L->top.p <= p->maxstacksize ||
		       !luaE_canpay(G(L), cost)))
		return NULL;
	luaE_burn(G(L), cost);
	ci->func.p = func;
	ci->top.p = func + 1 + p->maxstacksize;
	ci->nresults = 1;
	ci->callstatus = CIST_FRESH;
	ci->u.l.savedpc = p->code;
	return ci;
}

static inline int call(lua_State *L, StkId func, int handler)
{
	ptrdiff_t place = savestack(L, func);
	l_uint32 calls = L->nCcalls;
	struct lua_longjmp error;
	CallInfo *ci;
	int failed;

	lua_assert(L->ci == &L->base_ci && !L->errorJmp);
	ci = VIEW_SHORTCUTS ? frame(L, func) : NULL;
	if (l_unlikely(!ci))
		return lua_pcall(L, 1, 1, handler);
	error.status = LUA_OK;
	error.previous = NULL;
	L->errorJmp = &error;
	L->errfunc = handler ? savestack(L, L->ci->func.p + handler) : 0;
	L->nCcalls = calls + nyci;
	L->ci = ci;
	LUAI_EXECUTE(L, ci, &error, failed);
	L->errorJmp = NULL;
	if (l_unlikely(failed))
		return leave(L, error.status, place, calls);
	L->nCcalls = calls;
	L->errfunc = 0;
	return LUA_OK;
}

int lunatik_enter(lua_State *L, lua_Integer callback, int handler, lua_Integer *result)
{
	StkId func = L->top.p;
	int status;

	setobj2s(L, func, luaH_getint(hvalue(&G(L)->l_registry), callback));
	setviewvalue(s2v(func + 1), 0);
	L->top.p = func + 2;
	status = call(L, func, handler);
	if (l_unlikely(status != LUA_OK || !ttisinteger(s2v(L->top.p - 1))))
		return status ? status : LUNATIK_OTHER;
	L->top.p--;
	*result = ivalue(s2v(L->top.p));
	return LUA_OK;
}

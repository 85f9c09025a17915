/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * Lua as XDPLua uses it: what libraries and hosts may call beside lua.h.
 */
#ifndef LUNATIK_H
#define LUNATIK_H

#include <stddef.h>
#include <stdint.h>

#include "lua.h"

/*
 * Opens base, coroutine, string, table, math (integers) and utf8, and
 * defines require(), which knows only what lunatik_provide() has registered.
 */
void lunatik_openlibs(lua_State *L);

/* Opens a library as the global name and as require(name). Raises on errors. */
void lunatik_provide(lua_State *L, const char *name, lua_CFunction open);

/* The integer math library; pushes its table. */
int lunatik_openmath(lua_State *L);

/*
 * Called at the place of an error that no script catches, before the stack is
 * unwound; the error is on the top. Must not raise. The host's.
 */
void lunatik_uncaught(lua_State *L);

/*
 * For lunatik_uncaught(): writes the levels of the stack, innermost first, a line
 * each, without a line end behind the last one. What does not fit is cut; returns
 * the bytes written, without the NUL.
 */
size_t lunatik_traceback(lua_State *L, char *bytes, size_t size);

/*
 * Memory is lent by lunatik_enter() until it is returned. Views of it are userdata, and share the
 * metatable that lua_setmetatable() gives to any of them. None of these raises
 * or allocates.
 */
/* The memory has another size: all views but the first end. */
void lunatik_resize(lua_State *L, size_t size);
void lunatik_return(lua_State *L);

/* Pushes the view of all that is lent: always the same value, empty between two loans. */
void lunatik_pushlent(lua_State *L);

/* Pushes a new view of a part, without a layout; 0, and nothing, when there is no more room. */
int lunatik_pushview(lua_State *L, uint8_t *bytes, size_t length);

/*
 * Whether the value at an index of the stack is a view, and of what: -1 for one that
 * has ended, with length 0. The next two are for views only.
 */
int lunatik_toview(lua_State *L, int index, uint8_t **bytes, size_t *length);
/* Pushes the layout, unless there is none. */
int lunatik_pushlayout(lua_State *L, int index);
/* Pops the layout, a table. */
void lunatik_setlayout(lua_State *L, int index);

/*
 * A name that no layout of a view can use for a field. The string has to stay
 * reachable.
 */
void lunatik_reserve(lua_State *L, const char *name);

/*
 * Methods that the VM knows shortcuts for. The name finds the C closure on the
 * top as the view's method, unless it is not reserved and the name of a field. It
 * stays there; closure and name have to stay reachable.
 */
enum lunatik_method {
	/* these four first: see view_call() */
	LUNATIK_LAYOUT,
	LUNATIK_BYTE,
	LUNATIK_U16,
	LUNATIK_U32,

	LUNATIK_U64,
	LUNATIK_U16LE,
	LUNATIK_U32LE,
	LUNATIK_U64LE,
	LUNATIK_SEGMENT,
	LUNATIK_STRING,
};

void lunatik_addmethod(lua_State *L, const char *name, enum lunatik_method method);

/* The key that tables have which are layouts already. */
void lunatik_setstamp(lua_State *L, const char *name);

/* For a new layout at an index of the stack: makes looking into it quick. */
void lunatik_spread(lua_State *L, int index);

/* For the method layout: its second argument is a layout now. Raises when there is no fuel. */
void lunatik_keepliteral(lua_State *L);

/* The number of the loan; never 0, and another one after the loan has ended. */
uint64_t lunatik_loan(lua_State *L);

/*
 * Callbacks are called by lunatik_enter() (enter.h). Says that nothing else has been
 * called in a new state; then opens their table; then puts the function on the top, or
 * nil, into a slot, and pops it. The last two may raise.
 */
void lunatik_idle(lua_State *L);
void lunatik_opencallbacks(lua_State *L);
void lunatik_setcallback(lua_State *L, unsigned int slot);

/* What lunatik_enter() gives beside results and statuses. */
#define LUNATIK_OTHER		(-100)

/* Units between two looks at the host's clock. */
#define LUNATIK_FUEL_SLICE	2048

/* What a run may cost: the first slice, and what follows it. */
struct lunatik_fuel {
	lua_Integer slice;
	lua_Integer tank;
};

static inline struct lunatik_fuel lunatik_fuel(lua_Integer units)
{
	lua_Integer slice = units < LUNATIK_FUEL_SLICE ? units : LUNATIK_FUEL_SLICE;

	return (struct lunatik_fuel) { .slice = slice, .tank = units - slice };
}

/*
 * Asked between slices of fuel; ud is what lua_newstate() got. True when the
 * run has used up its time, however much fuel is left. The host's.
 */
int lunatik_expired(void *ud);

#endif

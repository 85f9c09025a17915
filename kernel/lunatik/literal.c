// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* See literal.h. */
#define lunatik_literal_c
#define LUA_CORE

#include "lprefix.h"

#include "lua.h"

#include "ldebug.h"
#include "lgc.h"
#include "lmem.h"
#include "lobject.h"
#include "lopcodes.h"
#include "lstate.h"
#include "ltable.h"

#include "literal.h"
#include "lunatik.h"

/* Longest call that is looked through, in instructions. */
#define LITERAL_MAX	512

/* Keys that a table may have room for to keep them apart. */
#define SPREAD_MAX	64

/* In the place of a number: looked at, and it is none. */
#define NO_LITERAL	MAXARG_Ax

/* Whether the instruction only sets registers from first on, to what it takes from there or from constants. */
static int is_constant(Instruction i, int first)
{
	if (GETARG_A(i) < first)
		return 0;
	switch (GET_OPCODE(i)) {
	case OP_NEWTABLE:
	case OP_LOADI:
	case OP_LOADK:
	case OP_LOADTRUE:
	case OP_LOADFALSE:
	case OP_LOADNIL:
		return 1;
	case OP_SETTABLE:
		return GETARG_B(i) >= first && (TESTARG_k(i) || GETARG_C(i) >= first);
	case OP_SETFIELD:
	case OP_SETI:
		return TESTARG_k(i) || GETARG_C(i) >= first;
	case OP_SETLIST:
		return !TESTARG_k(i);
	default:
		return 0;
	}
}

/* The instruction behind the call that starts at SELF; 0 when its table is not one of constants. */
static int find_end(const Proto *p, int self)
{
	int function = GETARG_A(p->code[self]);
	int limit = p->sizecode - self > LITERAL_MAX ? self + LITERAL_MAX : p->sizecode;
	int pc;

	for (pc = self + 1; pc < limit; pc++) {
		Instruction i = p->code[pc];

		if (GET_OPCODE(i) == OP_CALL && GETARG_A(i) == function)
			/* object and table; no result or one */
			return GETARG_B(i) == 3 && GETARG_C(i) - 1u <= 1u ? pc + 1 : 0;
		if (!is_constant(i, function + 2))
			return 0;
		if (GET_OPCODE(i) == OP_NEWTABLE)
			pc++;	/* its operand */
	}
	return 0;
}

static void enroll(lua_State *L, Proto *p, int self)
{
	int next = find_end(p, self);
	int n = p->sizeliterals;

	luaE_charge(L, LITERAL_MAX >> 4);
	SETARG_Ax(p->code[self + 2], NO_LITERAL);
	if (!next)
		return;
	p->literals = luaM_saferealloc_(L, p->literals, n * sizeof(Literal),
					(n + 1) * sizeof(Literal));
	p->literals[n] = (Literal) { .next = next };
	p->sizeliterals = n + 1;
	SETARG_Ax(p->code[self + 2], n + 1);
}

const Instruction *literal_layout(lua_State *L, Proto *p, const Instruction *pc, const TValue *o)
{
	const Literal *literal;
	struct view *view;
	Instruction call;
	int n;

	if (TESTARG_k(pc[0]) || GETARG_Ax(pc[1]) == NO_LITERAL)
		return NULL;
	n = GETARG_Ax(pc[1]);
	if (!n) {
		/* as the VM does before what may raise */
		L->ci->u.l.savedpc = pc;
		L->top.p = L->ci->top.p;
		enroll(L, p, (int)(pc - 1 - p->code));
		return NULL;
	}
	literal = &p->literals[n - 1];
	view = view_of(&G(L)->views, o);
	if (!literal->table || !view)
		return NULL;
	luaE_burn(G(L), 3);
	view->layout = literal->table;
	call = p->code[literal->next - 1];
	if (GETARG_C(call) == 2)
		setobj2s(L, L->ci->func.p + 1 + GETARG_A(pc[-1]), o);
	return p->code + literal->next;
}

/* Whether looking for a key takes more than one step. */
static int collides(const Table *t)
{
	int i;

	for (i = 0; i < sizenode(t); i++) {
		const Node *n = gnode(t, i);

		if (!isempty(gval(n)) && keyisshrstr(n) &&
		    gnode(t, lmod(keystrval(n)->hash, sizenode(t))) != n)
			return 1;
	}
	return 0;
}

/* Gives a small table that will be looked into for every packet so much room that no keys collide. */
static void spread(lua_State *L, Table *t)
{
	int size;

	for (size = sizenode(t); size <= SPREAD_MAX && collides(t); size *= 2) {
		lua_charge(L, size);
		luaH_resize(L, t, luaH_realasize(t), size * 2);
	}
}

void lunatik_spread(lua_State *L, int index)
{
	/* what is made for one packet is not worth it */
	if (VIEW_SHORTCUTS && !G(L)->views.view[0].bytes)
		spread(L, hvalue(s2v(L->ci->func.p + index)));
}

/* Called by the method layout, when it has made its second argument a layout. */
void lunatik_keepliteral(lua_State *L)
{
	const CallInfo *ci = L->ci->previous;
	Proto *p;
	int next, i;

	if (!VIEW_SHORTCUTS || !isLua(ci))
		return;
	p = ci_func(ci)->p;
	next = (int)(ci->u.l.savedpc - p->code);
	for (i = 0; i < p->sizeliterals; i++) {
		lua_charge(L, 1);
		if (p->literals[i].next != next || p->literals[i].table)
			continue;
		spread(L, hvalue(s2v(L->ci->func.p + 2)));
		p->literals[i].table = hvalue(s2v(L->ci->func.p + 2));
		luaC_objbarrier(L, p, p->literals[i].table);
		return;
	}
}

/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * Layouts that are written where they are used: view:layout{type = {96, 16}}.
 *
 * The table is made of constants, and nothing but the view will ever see it, so
 * one table serves all calls from that place. What the compiler makes of such a
 * call is recognized when it is first executed, in its code:
 *
 *	SELF A, NEWTABLE and settings of constants in registers from A+2 on, CALL A
 *
 * The instruction behind the first NEWTABLE, an operand that is not in use unless
 * the table is huge, then has the number of the literal.
 */
#ifndef LUNATIK_LITERAL_H
#define LUNATIK_LITERAL_H

#include "lobject.h"

/*
 * Called with pc at the NEWTABLE behind a SELF that has found the method layout of
 * the view o. When the table has been made before, does the whole call for three
 * units of fuel, and gives what is to be executed next; else NULL. Raises when
 * there is no memory.
 */
const Instruction *literal_layout(lua_State *L, Proto *p, const Instruction *pc, const TValue *o);

#endif

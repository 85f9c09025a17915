/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * Configuration of Lua for XDPLua, read at the end of luaconf.h: the same on
 * both hosts. What depends on the host (throwing, the stack, randomness,
 * output) comes from its lunatik_host.h.
 */
#ifndef LUNATIK_CONF_H
#define LUNATIK_CONF_H

#include "lunatik_host.h"

/*
 * Integers only. lua_Number is an integer type, so that Lua's core compiles
 * without floating point; no value of that variant is ever made.
 */
#undef LUA_NUMBER
#undef LUAI_UACNUMBER
#undef LUA_NUMBER_FRMLEN
#undef LUA_NUMBER_FMT
#undef l_floatatt
#undef l_mathop
#undef l_floor
#undef lua_str2number
#undef lua_numbertointeger
#define LUA_NUMBER			long long
#define LUAI_UACNUMBER			long long
#define LUA_NUMBER_FRMLEN		"ll"
#define LUA_NUMBER_FMT			"%lld"
#define l_floatatt(n)			(LUNATIK_##n)
#define LUNATIK_MANT_DIG		64
#define l_mathop(op)			op
#define l_floor(x)			(x)
#define lua_numbertointeger(n, p)	(*(p) = (n), 1)
#define luai_nummod(L, a, b, m)		((m) = luaV_mod(L, a, b))
#define luai_numidiv(L, a, b)		luaV_idiv(L, a, b)
#define luai_numdiv(L, a, b)		luaV_idiv(L, a, b)
#define luai_numpow(L, a, b)		((void)(L), (void)(a), (b))
#define luai_strnlen(s, n)		strnlen(s, n)

/*
 * Limits. A stack of 4000 values takes 64 KB in one piece, about as much as
 * a kernel finds in softirq; buffers that live on the C stack are small.
 */
#undef LUAI_MAXSTACK
#undef LUAL_BUFFERSIZE
#define LUAI_MAXSTACK		4000
#define LUAL_BUFFERSIZE		128
#define LUA_MAXCAPTURES		16

/* A pivot that is the same on both hosts; fuel bounds the worst case. */
#define l_randomizePivot()	0x9e3779b9u

/* See lunatik.h. */
struct lua_State;
void lunatik_uncaught(struct lua_State *L);
#define luai_uncaught(L)	lunatik_uncaught(L)

#endif

/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * What Lua asks of its host, answered by user space. Included by luaconf.h.
 */
#ifndef LUNATIK_HOST_H
#define LUNATIK_HOST_H

#include <ctype.h>
#include <setjmp.h>
#include <stddef.h>
#include <string.h>

struct lua_State;
struct CallInfo;

/* luaV_execute(), from which a longjmp to the buffer leads behind it, too. */
void lunatik_execute(struct lua_State *L, struct CallInfo *ci, jmp_buf buf);

/* Throwing: without the signal mask, which would cost a system call. */
#define luai_jmpbuf		jmp_buf
#define LUAI_THROW(L, c)	_longjmp((c)->b, 1)
#define LUAI_TRY(L, c, a)	do { if (!_setjmp((c)->b)) { a } } while (0)
#define LUAI_EXECUTE(L, ci, c)	lunatik_execute(L, ci, (c)->b)

/*
 * A kernel stack has 16 KB, and this is what Lua may take of it when a load
 * starts, so that what is nested too deep for the kernel is refused here as well.
 * It is counted from where the host has entered Lua, not to the end of the thread's
 * own stack. The same compiler makes frames of the same size; those of the sanitizers
 * are bigger.
 */
#ifdef __SANITIZE_ADDRESS__
#define LUNATIK_STACK	(LUNATIK_KERNEL_STACK * 6)
#else
#define LUNATIK_STACK	LUNATIK_KERNEL_STACK
#endif
#define LUNATIK_KERNEL_STACK	9600

extern __thread char *lunatik_stack_entry;

#define luai_cstacklow() \
	(lunatik_stack_entry - (char *)__builtin_frame_address(0) > LUNATIK_STACK)

/* Runs have to repeat; tests/fuzz has other seeds. */
#ifndef luai_makeseed
#define luai_makeseed(L)	((void)(L), 0x58445061u)
#endif

/* print() */
void lunatik_write(struct lua_State *L, const char *text, size_t size);
#define lua_writestring(L, s, l)	lunatik_write(L, s, l)
#define lua_writeline(L)		lunatik_write(L, "\n", 1)

#include "c_locale.h"

#endif

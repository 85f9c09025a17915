/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What Lua asks of its host, answered by the kernel. Included by luaconf.h,
 * so it must not pull in more of the kernel than these lines need.
 */
#ifndef LUNATIK_HOST_H
#define LUNATIK_HOST_H

#include <linux/compiler.h>
#include <linux/random.h>
#include <linux/types.h>
#include <asm/asm.h>
#include <asm/current.h>
#include <asm/page_types.h>
#include <linux/sched/task_stack.h>
#undef current		/* a field of Lua's lexer; get_current() stays */

#ifndef CONFIG_X86_64
#error "setjmp_64.S and lunatik_stack_left() are for x86-64"
#endif

struct lua_State;
struct CallInfo;

/* Throwing: setjmp_64.S, callee-saved registers, stack pointer and address. */
typedef unsigned long lunatik_jmpbuf[8];
int lunatik_setjmp(lunatik_jmpbuf buf) __attribute__((returns_twice));
void lunatik_longjmp(lunatik_jmpbuf buf) __noreturn;

#ifdef CONFIG_KASAN_STACK
/* Exported for what the compiler makes of alloca(). */
void __asan_allocas_unpoison(const void *stack_top, const void *stack_bottom);
#else
static inline void __asan_allocas_unpoison(const void *stack_top, const void *stack_bottom) { }
#endif

/* The frames in between end here, too, and with them what KASAN has marked around their variables. */
static __always_inline __noreturn void lunatik_throw(unsigned long *buf)
{
	__asan_allocas_unpoison((const void *)current_stack_pointer, (const void *)buf[6]);
	lunatik_longjmp(buf);
}

#define luai_jmpbuf		lunatik_jmpbuf
#define LUAI_THROW(L, c)	lunatik_throw((c)->b)
/*
 * luaV_execute(), from which a longjmp to the buffer leads here, too. Once for each
 * packet, so it is setjmp in line: the registers that luaV_execute() would have
 * restored, the stack pointer, and the address behind the call. The word below the
 * stack pointer, where longjmp puts the address, is free by then.
 */
static __always_inline void lunatik_execute(struct lua_State *L, struct CallInfo *ci,
					    unsigned long *buf)
{
	asm volatile("movq %%rbx, (%%rdx)\n\t"
		     "movq %%rbp, 8(%%rdx)\n\t"
		     "movq %%r12, 16(%%rdx)\n\t"
		     "movq %%r13, 24(%%rdx)\n\t"
		     "movq %%r14, 32(%%rdx)\n\t"
		     "movq %%r15, 40(%%rdx)\n\t"
		     "leaq -8(%%rsp), %%rax\n\t"
		     "movq %%rax, 48(%%rdx)\n\t"
		     "leaq 1f(%%rip), %%rax\n\t"
		     "movq %%rax, 56(%%rdx)\n\t"
		     "call luaV_execute\n"
		     "1:"
		     : "+D" (L), "+S" (ci), "+d" (buf), ASM_CALL_CONSTRAINT
		     :
		     : "rax", "rcx", "r8", "r9", "r10", "r11", "memory", "cc");
}

#define LUAI_EXECUTE(L, ci, c)	lunatik_execute(L, ci, (c)->b)
#define LUAI_TRY(L, c, a)	do { if (!lunatik_setjmp((c)->b)) { a } } while (0)

/*
 * What must be left of the kernel stack before Lua recurses: the frames of
 * one VM level and of any C function with its helpers, the allocator's slow
 * path, and a hard interrupt on top of it. KASAN makes stacks twice as big, frames
 * bigger, and walks the stack for each block that is taken or given back.
 */
#define LUNATIK_STACK_RESERVE	(IS_ENABLED(CONFIG_KASAN) ? 15360 : 5120)

/* Whether the stack pointer is in that stack, with the reserve below it. */
static __always_inline bool lunatik_is_on(unsigned long stack, unsigned long size)
{
	return current_stack_pointer - stack - LUNATIK_STACK_RESERVE <
	       size - LUNATIK_STACK_RESERVE;
}

/*
 * A softirq may run on the CPU's IRQ stack, which is page-aligned only
 * (arch/x86/kernel/irq_64.c, map_irq_stack), so masking the stack pointer would be
 * wrong.
 */
static __always_inline bool lunatik_stack_low(void)
{
	unsigned long irq = (unsigned long)this_cpu_read(pcpu_hot.hardirq_stack_ptr) +
			    sizeof(long) - IRQ_STACK_SIZE;

	return !lunatik_is_on(irq, IRQ_STACK_SIZE) &&
	       !lunatik_is_on((unsigned long)task_stack_page(get_current()), THREAD_SIZE);
}

#define luai_cstacklow()	lunatik_stack_low()

/* Nobody calls lua_sethook(). */
#define LUAI_NOHOOKS

#define luai_makeseed(L)	((void)(L), get_random_u32())

/* print() */
void lunatik_write(struct lua_State *L, const char *text, size_t size);
#define lua_writestring(L, s, l)	lunatik_write(L, s, l)
#define lua_writeline(L)		lunatik_write(L, "\n", 1)

#endif

/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * setjmp and longjmp for Lua's errors, x86-64.
 *
 * Buffer: rbx, rbp, r12-r15, rsp, return address. longjmp puts the address
 * where setjmp's caller had it and leaves by RET, so that indirect branch
 * tracking and the return thunks see an ordinary return.
 */
#include <linux/linkage.h>
#include <linux/objtool.h>
#include <asm/nospec-branch.h>

SYM_FUNC_START(lunatik_setjmp)
	movq	(%rsp), %rax
	movq	%rbx, (%rdi)
	movq	%rbp, 8(%rdi)
	movq	%r12, 16(%rdi)
	movq	%r13, 24(%rdi)
	movq	%r14, 32(%rdi)
	movq	%r15, 40(%rdi)
	movq	%rsp, 48(%rdi)
	movq	%rax, 56(%rdi)
	xorl	%eax, %eax
	RET
SYM_FUNC_END(lunatik_setjmp)

SYM_FUNC_START(lunatik_longjmp)
	movq	(%rdi), %rbx
	movq	8(%rdi), %rbp
	movq	16(%rdi), %r12
	movq	24(%rdi), %r13
	movq	32(%rdi), %r14
	movq	40(%rdi), %r15
	movq	48(%rdi), %rsp
	movq	56(%rdi), %rax
	movq	%rax, (%rsp)
	movl	$1, %eax
	RET
SYM_FUNC_END(lunatik_longjmp)
STACK_FRAME_NON_STANDARD lunatik_longjmp

/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The memory and the time of one Lua state in the kernel.
 */
#ifndef LUNATIK_HEAP_H
#define LUNATIK_HEAP_H

#include <linux/types.h>

/* Freed blocks of these sizes, in steps of 16 bytes, are kept for the next packets. */
#define LUNATIK_CELL_MAX	256
#define LUNATIK_CELLS		(LUNATIK_CELL_MAX / 16 + 1)

/*
 * @used: bytes that Lua holds
 * @cached: bytes of freed blocks
 * @granted: bytes taken from the total of all states, in steps
 * @limit: bytes that Lua may hold
 * @gfp: GFP_ATOMIC when the state runs with BH off, else GFP_KERNEL
 * @deadline: local_clock() at which the run is over; 0: set by the first slice
 * @ms: milliseconds that a run may take
 * @cells: freed blocks by size, each with the address of the next one
 */
struct lunatik_heap {
	size_t used;
	size_t cached;
	size_t granted;
	size_t limit;
	gfp_t gfp;
	u64 deadline;
	const unsigned int *ms;
	void *cells[LUNATIK_CELLS];
};

void lunatik_heap_init(struct lunatik_heap *heap, size_t limit);

/* Gives what was granted back to the total; the state must be closed. */
void lunatik_heap_exit(struct lunatik_heap *heap);

/* A lua_Alloc; ud is the heap. */
void *lunatik_alloc(void *ud, void *ptr, size_t osize, size_t nsize);

/* Starts the clock of a run. */
static inline void lunatik_heap_run(struct lunatik_heap *heap)
{
	heap->deadline = 0;
}

#endif

// SPDX-License-Identifier: GPL-2.0-only
/*
 * Lua's allocator in the kernel: krealloc() with a limit for each state and
 * one for all of them, and the clock behind fuel.
 */
#include <linux/atomic.h>
#include <linux/mm.h>
#include <linux/moduleparam.h>
#include <linux/sched.h>
#include <linux/sched/clock.h>
#include <linux/slab.h>

#include "heap.h"
#include "lunatik.h"

/* States take from the total in steps, so that packets rarely touch it. */
#define GRANT	(64 * 1024)

static ulong memory_total;
module_param(memory_total, ulong, 0644);
MODULE_PARM_DESC(memory_total, "Bytes that all Lua states together may hold (0: an eighth of the machine's memory)");

static atomic_long_t granted;

static long total_limit(void)
{
	ulong limit = READ_ONCE(memory_total);

	return limit ? min_t(ulong, limit, LONG_MAX) : (totalram_pages() << PAGE_SHIFT) / 8;
}

void lunatik_heap_init(struct lunatik_heap *heap, size_t limit)
{
	*heap = (struct lunatik_heap) { .limit = limit, .gfp = GFP_KERNEL };
}

void lunatik_heap_exit(struct lunatik_heap *heap)
{
	WARN_ON_ONCE(heap->used);
	atomic_long_sub(heap->granted, &granted);
	heap->granted = 0;
}

static bool grant(struct lunatik_heap *heap, size_t used)
{
	size_t more = round_up(used - heap->granted, GRANT);

	if (atomic_long_add_return(more, &granted) > total_limit()) {
		atomic_long_sub(more, &granted);
		return false;
	}
	heap->granted += more;
	return true;
}

void *lunatik_alloc(void *ud, void *ptr, size_t osize, size_t nsize)
{
	struct lunatik_heap *heap = ud;
	size_t used;
	void *p;

	if (!ptr)
		osize = 0;	/* Lua tells the kind of object there */
	if (!nsize) {
		kfree(ptr);
		heap->used -= osize;
		return NULL;
	}
	used = heap->used - osize + nsize;
	if (nsize > osize) {
		if (unlikely(nsize > heap->limit || used > heap->limit))
			return NULL;
		if (unlikely(used > heap->granted) && !grant(heap, used))
			return NULL;
	}
	/* Lua relies on it that shrinking succeeds; krealloc() then stays. */
	p = krealloc(ptr, nsize, heap->gfp | __GFP_NOWARN);
	if (likely(p))
		heap->used = used;
	return p;
}

int lunatik_expired(void *ud)
{
	struct lunatik_heap *heap = ud;
	u64 now = local_clock();

	if (!heap->deadline)
		heap->deadline = now + heap->time;
	if (heap->gfp & __GFP_DIRECT_RECLAIM)
		cond_resched();
	return now > heap->deadline;
}

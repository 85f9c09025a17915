// SPDX-License-Identifier: GPL-2.0-only
/*
 * Lua's allocator in the kernel: kmalloc() with a limit for each state and one
 * for all of them, and a cache of freed blocks; and the clock behind fuel.
 */
#include <linux/atomic.h>
#include <linux/mm.h>
#include <linux/moduleparam.h>
#include <linux/sched.h>
#include <linux/sched/clock.h>
#include <linux/slab.h>
#include <linux/time64.h>

#include "heap.h"
#include "lunatik.h"

/* Freed blocks that a state may keep. KASAN should see each use of a freed one. */
#define CACHE_MAX	(IS_ENABLED(CONFIG_KASAN) ? 0 : 32 * 1024)

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
	unsigned int i;

	WARN_ON_ONCE(heap->used);
	for (i = 0; i < LUNATIK_CELLS; i++) {
		while (heap->cells[i]) {
			void *cell = heap->cells[i];

			heap->cells[i] = *(void **)cell;
			kfree(cell);
		}
	}
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

static inline size_t cell_size(size_t size)
{
	return round_up(size, 16);
}

static void *obtain(struct lunatik_heap *heap, size_t size)
{
	void **cell;

	if (size > LUNATIK_CELL_MAX)
		return kmalloc(size, heap->gfp | __GFP_NOWARN);
	size = cell_size(size);
	cell = heap->cells[size / 16];
	if (unlikely(!cell))
		return kmalloc(size, heap->gfp | __GFP_NOWARN);
	heap->cells[size / 16] = *cell;
	heap->cached -= size;
	return cell;
}

static void release(struct lunatik_heap *heap, void *ptr, size_t size)
{
	size_t cell = cell_size(size);

	if (unlikely(!ptr || size > LUNATIK_CELL_MAX || heap->cached + cell > CACHE_MAX)) {
		kfree(ptr);
		return;
	}
	*(void **)ptr = heap->cells[cell / 16];
	heap->cells[cell / 16] = ptr;
	heap->cached += cell;
}

/*
 * krealloc() leaves a block that shrinks where it is, and what it no longer
 * needs is not given back. By steps, each of a block that is only a little too
 * large, a script would hold many times what it is charged for.
 */
static bool stays(size_t osize, size_t nsize)
{
	return nsize > osize || kmalloc_size_roundup(nsize) == kmalloc_size_roundup(osize);
}

/* Lua relies on it that shrinking succeeds: the block stays where it is then. */
static void *resize(struct lunatik_heap *heap, void *ptr, size_t osize, size_t nsize)
{
	void *p;

	if (osize > LUNATIK_CELL_MAX && stays(osize, nsize))
		return krealloc(ptr, nsize, heap->gfp | __GFP_NOWARN);
	if (osize <= LUNATIK_CELL_MAX && cell_size(osize) == cell_size(nsize))
		return ptr;
	p = obtain(heap, nsize);
	if (unlikely(!p))
		return nsize < osize ? ptr : NULL;
	memcpy(p, ptr, min(osize, nsize));
	release(heap, ptr, osize);
	return p;
}

void *lunatik_alloc(void *ud, void *ptr, size_t osize, size_t nsize)
{
	struct lunatik_heap *heap = ud;
	size_t used;
	void *p;

	if (!ptr)
		osize = 0;	/* Lua tells the kind of object there */
	if (!nsize) {
		heap->used -= osize;
		release(heap, ptr, osize);
		return NULL;
	}
	used = heap->used - osize + nsize;
	if (nsize > osize) {
		if (unlikely(nsize > heap->limit || used > heap->limit))
			return NULL;
		if (unlikely(used + heap->cached > heap->granted) &&
		    !grant(heap, used + heap->cached))
			return NULL;
	}
	p = ptr ? resize(heap, ptr, osize, nsize) : obtain(heap, nsize);
	if (likely(p))
		heap->used = used;
	return p;
}

int lunatik_expired(void *ud)
{
	struct lunatik_heap *heap = ud;
	u64 now = local_clock();

	if (!heap->deadline)
		heap->deadline = now + (u64)*heap->ms * NSEC_PER_MSEC;
	if (heap->gfp & __GFP_DIRECT_RECLAIM)
		cond_resched();
	return now > heap->deadline;
}

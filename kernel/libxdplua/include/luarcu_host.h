/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * What the store behind rcu asks of its host, for a store that only one thread
 * uses at a time: nothing to lock, nothing to wait for. The hash is not secret.
 */
#ifndef LUARCU_HOST_H
#define LUARCU_HOST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define __rcu
#define READ_ONCE(x)				(x)
#define WRITE_ONCE(x, v)			((x) = (v))
#define rcu_read_lock()				((void)0)
#define rcu_read_unlock()			((void)0)
#define rcu_barrier()				((void)0)
#define rcu_dereference(p)			(p)
#define rcu_dereference_protected(p, c)		(p)
#define rcu_assign_pointer(p, v)		((p) = (v))
#define RCU_INIT_POINTER(p, v)			((p) = (v))
#define call_rcu(head, f)			(f)(head)
#define container_of(p, type, member)		((type *)((char *)(p) - offsetof(type, member)))

struct rcu_head {
	char nothing;
};

typedef struct {
	char nothing;
} spinlock_t;

#define spin_lock_init(lock)			((void)(lock))
#define spin_lock_bh(lock)			((void)(lock))
#define spin_unlock_bh(lock)			((void)(lock))

typedef long atomic_long_t;

#define atomic_long_add_return(n, a)		(*(a) += (long)(n))
#define atomic_long_inc_return(a)		(++*(a))
#define atomic_long_sub(n, a)			((void)(*(a) -= (long)(n)))
#define atomic_long_dec(a)			((void)--*(a))

#define kmalloc(size, flags)			malloc(size)
#define kvzalloc(size, flags)			calloc(1, size)
#define kfree(p)				free(p)
#define kvfree(p)				free(p)

typedef uint64_t siphash_key_t;

#define get_random_bytes(p, size)		memset(p, 0, size)

/* FNV-1a */
static inline uint64_t siphash(const void *data, size_t size, const siphash_key_t *secret)
{
	const unsigned char *p = data;
	uint64_t hash = 0xcbf29ce484222325u ^ *secret;

	while (size--)
		hash = (hash ^ *p++) * 0x100000001b3u;
	return hash ^ hash >> 32;
}

#endif

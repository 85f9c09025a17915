/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the store behind rcu asks of its host: the kernel has it all.
 */
#ifndef LUARCU_HOST_H
#define LUARCU_HOST_H

#include <linux/atomic.h>
#include <linux/mm.h>
#include <linux/random.h>
#include <linux/rcupdate.h>
#include <linux/siphash.h>
#include <linux/slab.h>
#include <linux/spinlock.h>
#include <linux/string.h>
#include <linux/types.h>

#endif

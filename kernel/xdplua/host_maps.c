// SPDX-License-Identifier: GPL-2.0-only
/*
 * What scripts do to a bound map (packet/maps.h): the kernel's own operations, as
 * an eBPF program at the XDP hook would call them.
 */
#include <linux/bottom_half.h>
#include <linux/bpf.h>
#include <linux/rcupdate.h>
#include <linux/string.h>

#include "packet/maps.h"

/*
 * Around each operation of a map, which is legal wherever a program at the XDP
 * hook is: a load must look like one. BH off also keeps a load on the CPU whose
 * value of a per-CPU map it copies, and packets of that CPU out of the value.
 */
static void enter(void)
{
	local_bh_disable();
	rcu_read_lock();
}

static void leave(void)
{
	rcu_read_unlock();
	local_bh_enable();
}

/*
 * BPF_F_RDONLY_PROG and BPF_F_WRONLY_PROG bind scripts as the verifier lets them
 * bind programs. BPF_MAP_FREEZE does not: it stops writes by user space only.
 */
static bool may(struct bpf_map *map, u32 capability)
{
	return bpf_map_flags_to_cap(map) & capability;
}

int packet_map_lookup(const struct packet_map *found, const void *key, void *value)
{
	struct bpf_map *map = found->map;
	const void *element;

	if (!may(map, BPF_MAP_CAN_READ))
		return -EACCES;
	enter();
	element = map->ops->map_lookup_elem(map, (void *)key);
	if (element)
		memcpy(value, element, map->value_size);
	leave();
	return element ? 0 : -ENOENT;
}

int packet_map_update(const struct packet_map *found, const void *key, const void *value,
		      enum packet_map_flags flags)
{
	struct bpf_map *map = found->map;
	int ret;

	static_assert((int)PACKET_MAP_ANY == BPF_ANY);
	static_assert((int)PACKET_MAP_NOEXIST == BPF_NOEXIST);
	static_assert((int)PACKET_MAP_EXIST == BPF_EXIST);
	if (!may(map, BPF_MAP_CAN_WRITE))
		return -EACCES;
	enter();
	ret = map->ops->map_update_elem(map, (void *)key, (void *)value, flags);
	leave();
	return ret;
}

int packet_map_delete(const struct packet_map *found, const void *key)
{
	struct bpf_map *map = found->map;
	int ret;

	if (!may(map, BPF_MAP_CAN_WRITE))
		return -EACCES;
	enter();
	ret = map->ops->map_delete_elem(map, (void *)key);
	leave();
	return ret;
}

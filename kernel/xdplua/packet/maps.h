/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * BPF maps under names, as scripts see them. The functions here are the host's;
 * none of them raises.
 */
#ifndef XDPLUA_PACKET_MAPS_H
#define XDPLUA_PACKET_MAPS_H

#include <stdint.h>

#include "lua.h"

/*
 * What a name is bound to now. Valid until the C function that asked returns to Lua.
 * @map: the host's
 * @array: keys are indices, and every element exists
 */
struct packet_map {
	void *map;
	uint32_t key_size;
	uint32_t value_size;
	int array;
};

/* Flags of packet_map_update(), with the numbers of the kernel's BPF_ANY and so on. */
enum packet_map_flags {
	PACKET_MAP_ANY,
	PACKET_MAP_NOEXIST,
	PACKET_MAP_EXIST,
};

/* False: the name is not bound. @place remembers where it was found; 0 to begin with. */
int packet_map_find(lua_State *L, const char *name, unsigned int *place, struct packet_map *map);

/*
 * On one element: 0 or a negative errno, as bpf(2) gives it. Keys are aligned like
 * integers of their size. -EACCES: scripts may not do this to the map.
 */
int packet_map_lookup(const struct packet_map *map, const void *key, void *value);
int packet_map_update(const struct packet_map *map, const void *key, const void *value,
		      enum packet_map_flags flags);
int packet_map_delete(const struct packet_map *map, const void *key);

#endif

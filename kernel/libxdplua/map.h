/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* One map of libxdplua. There is one CPU, so per-CPU maps would be no others. */
#ifndef XDPLUA_MAP_H
#define XDPLUA_MAP_H

#include <stdint.h>

#include "packet/maps.h"

#include "linux/xdplua.h"
#include "xdplua/libxdplua.h"

struct element;

/*
 * @values: of an array, all of them
 * @chains: of a hash, @mask + 1 of them
 * @newest, @oldest: elements of a hash in the order of their making, of an LRU map in that of their use
 */
struct map {
	struct map *next;
	struct xdplua_map is;
	uint8_t *values;
	struct element **chains;
	uint32_t mask;
	uint32_t count;
	struct element *newest;
	struct element *oldest;
	char name[XDPLUA_NAME_MAX + 1];
};

int map_makes_sense(const struct xdplua_map *description);
/* NULL: no memory. The description makes sense, and the name is none too long. */
struct map *map_new(const char *name, const struct xdplua_map *description);
void map_free(struct map *map);

/* These give 0 or a negative errno, as bpf(2) does. A look by the caller is no use of an LRU map. */
int map_look_up(struct map *map, const void *key, void *value, int use);
int map_update(struct map *map, const void *key, const void *value, enum packet_map_flags flags);
int map_delete(struct map *map, const void *key);
/* The key behind key, of NULL the first one. */
int map_next(const struct map *map, const void *key, void *next);

#endif

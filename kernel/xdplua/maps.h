/* SPDX-License-Identifier: GPL-2.0-only */
/* BPF maps that scripts reach by a name; packet/maps.h is the scripts' side of it. */
#ifndef XDPLUA_MAPS_H
#define XDPLUA_MAPS_H

#include "xdplua.h"

struct bpf_map;

/* Takes a reference to the map of the sender's @fd. Texts go to @err. */
int xdplua_map_bind(const char *name, u32 fd, struct xdplua_error *err);
int xdplua_map_unbind(const char *name, struct xdplua_error *err);

/* The bound map at @place or behind it, which @place then is; false: there is none. Mutex held. */
bool xdplua_map_next(unsigned int *place, const char **name, const struct bpf_map **map);

/* Nothing can be bound any more; an rcu_barrier() has to follow. */
void xdplua_maps_exit(void);

#endif

// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Maps of the machine that scripts believe to run on: user space's side of
 * xdplua/packet/maps.h, and the caller's.
 */
#include <errno.h>
#include <string.h>

#include "packet/maps.h"

#include "map.h"
#include "state.h"

void maps_free(struct xdplua *state)
{
	struct map *map, *next;

	for (map = state->maps; map; map = next) {
		next = map->next;
		map_free(map);
	}
}

/* Where the map of the name hangs; *link is NULL when there is none. */
static struct map **find_link(struct xdplua *state, const char *name)
{
	struct map **link = &state->maps;

	while (*link && strcmp((*link)->name, name) != 0)
		link = &(*link)->next;
	return link;
}

/* ---- the scripts' side */

int packet_map_find(lua_State *L, const char *name, unsigned int *place, struct packet_map *found)
{
	struct map *map = *find_link(state_of(L), name);

	(void)place;	/* few maps, and nobody waits */
	if (!map)
		return 0;
	found->map = map;
	found->key_size = map->is.key_size;
	found->value_size = map->is.value_size;
	found->array = map->is.kind == XDPLUA_MAP_ARRAY;
	return 1;
}

int packet_map_lookup(const struct packet_map *found, const void *key, void *value)
{
	return map_look_up(found->map, key, value, 1);
}

int packet_map_update(const struct packet_map *found, const void *key, const void *value,
		      enum packet_map_flags flags)
{
	return map_update(found->map, key, value, flags);
}

int packet_map_delete(const struct packet_map *found, const void *key)
{
	return map_delete(found->map, key);
}

/* ---- the caller's side */

int32_t xdplua_add_map(struct xdplua *state, const char *name, const struct xdplua_map *description)
{
	struct map **link = find_link(state, name), *old = *link, *map;

	if (!*name || strlen(name) > XDPLUA_NAME_MAX || !map_makes_sense(description))
		return -EINVAL;
	if (!old && state->map_count == XDPLUA_MAPS_MAX)
		return -E2BIG;
	map = map_new(name, description);
	if (!map)
		return -ENOMEM;
	*link = map;
	if (old) {
		map->next = old->next;
		map_free(old);
	} else {
		state->map_count++;
	}
	return 0;
}

int32_t xdplua_remove_map(struct xdplua *state, const char *name)
{
	struct map **link = find_link(state, name), *map = *link;

	if (!map)
		return -ENOENT;
	*link = map->next;
	state->map_count--;
	map_free(map);
	return 0;
}

int32_t xdplua_map_lookup(struct xdplua *state, const char *name, const void *key, void *value)
{
	struct map *map = *find_link(state, name);

	return map ? map_look_up(map, key, value, 0) : -ENOENT;
}

int32_t xdplua_map_update(struct xdplua *state, const char *name, const void *key, const void *value)
{
	struct map *map = *find_link(state, name);

	return map ? map_update(map, key, value, PACKET_MAP_ANY) : -ENOENT;
}

int32_t xdplua_map_delete(struct xdplua *state, const char *name, const void *key)
{
	struct map *map = *find_link(state, name);

	return map ? map_delete(map, key) : -ENOENT;
}

int32_t xdplua_map_next(struct xdplua *state, const char *name, const void *key, void *next)
{
	struct map *map = *find_link(state, name);

	return map ? map_next(map, key, next) : -ENOENT;
}

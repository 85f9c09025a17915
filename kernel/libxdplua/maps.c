// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Maps of the machine that scripts believe to run on: user space's side of
 * xdplua/packet/maps.h, and the caller's. One CPU, so per-CPU maps would be no others.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "packet/maps.h"

#include "linux/xdplua.h"
#include "state.h"

#define KEY_MAX		512	/* bytes, as in the kernel */
#define VALUE_MAX	(1 << 20)
#define ARRAY_MAX	(1u << 30)	/* bytes; they are there from the beginning */
#define CHAINS_MAX	65536

/*
 * An element of a hash: the key, and behind it the value.
 * @chain: the next one with the same hash
 * @newer, @older: in the order of their making, or of their use in an LRU map
 */
struct element {
	struct element *chain;
	struct element *newer;
	struct element *older;
	uint8_t bytes[];
};

/*
 * @values: of an array, all of them
 * @chains: of a hash, @mask + 1 of them
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

static struct element **chain_of(const struct map *map, const uint8_t *key)
{
	uint32_t hash = 2166136261u;	/* FNV-1a; keys come from the caller or his script */
	uint32_t i;

	for (i = 0; i < map->is.key_size; i++)
		hash = (hash ^ key[i]) * 16777619;
	return &map->chains[hash & map->mask];
}

static struct element *find_element(const struct map *map, const void *key)
{
	struct element *element = *chain_of(map, key);

	while (element && memcmp(element->bytes, key, map->is.key_size) != 0)
		element = element->chain;
	return element;
}

static void unlink_by_age(struct map *map, struct element *element)
{
	*(element->newer ? &element->newer->older : &map->newest) = element->older;
	*(element->older ? &element->older->newer : &map->oldest) = element->newer;
}

static void make_newest(struct map *map, struct element *element)
{
	element->newer = NULL;
	element->older = map->newest;
	*(map->newest ? &map->newest->newer : &map->oldest) = element;
	map->newest = element;
}

static void remove_element(struct map *map, struct element *element)
{
	struct element **link = chain_of(map, element->bytes);

	while (*link != element)
		link = &(*link)->chain;
	*link = element->chain;
	unlink_by_age(map, element);
	map->count--;
	free(element);
}

static int add_element(struct map *map, const void *key, const void *value)
{
	struct element *element, **chain = chain_of(map, key);

	if (map->count == map->is.max_entries) {
		if (map->is.kind != XDPLUA_MAP_LRU)
			return -E2BIG;
		remove_element(map, map->oldest);
	}
	element = malloc(sizeof(*element) + map->is.key_size + map->is.value_size);
	if (!element)
		return -ENOMEM;
	memcpy(element->bytes, key, map->is.key_size);
	memcpy(element->bytes + map->is.key_size, value, map->is.value_size);
	element->chain = *chain;
	*chain = element;
	make_newest(map, element);
	map->count++;
	return 0;
}

/* Bytes of the value, NULL: the key is not there. A look by the caller is no use of an LRU map. */
static void *find_value(struct map *map, const void *key, int use)
{
	struct element *element;
	uint32_t index;

	if (map->is.kind == XDPLUA_MAP_ARRAY) {
		memcpy(&index, key, sizeof(index));
		return index < map->is.max_entries ?
		       map->values + (size_t)index * map->is.value_size : NULL;
	}
	element = find_element(map, key);
	if (!element)
		return NULL;
	if (use && map->is.kind == XDPLUA_MAP_LRU) {
		unlink_by_age(map, element);
		make_newest(map, element);
	}
	return element->bytes + map->is.key_size;
}

static int look_up(struct map *map, const void *key, void *value, int use)
{
	const void *found = find_value(map, key, use);

	if (!found)
		return -ENOENT;
	memcpy(value, found, map->is.value_size);
	return 0;
}

static int update(struct map *map, const void *key, const void *value, enum packet_map_flags flags)
{
	void *found = find_value(map, key, 1);

	if (!found && map->is.kind == XDPLUA_MAP_ARRAY)
		return -E2BIG;
	if (found && flags == PACKET_MAP_NOEXIST)
		return -EEXIST;
	if (!found && flags == PACKET_MAP_EXIST)
		return -ENOENT;
	if (!found)
		return add_element(map, key, value);
	memcpy(found, value, map->is.value_size);
	return 0;
}

static int delete(struct map *map, const void *key)
{
	struct element *element;

	if (map->is.kind == XDPLUA_MAP_ARRAY)
		return -EINVAL;
	element = find_element(map, key);
	if (!element)
		return -ENOENT;
	remove_element(map, element);
	return 0;
}

static void free_map(struct map *map)
{
	while (map->oldest)
		remove_element(map, map->oldest);
	free(map->chains);
	free(map->values);
	free(map);
}

void maps_free(struct xdplua *state)
{
	struct map *map, *next;

	for (map = state->maps; map; map = next) {
		next = map->next;
		free_map(map);
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
	return look_up(found->map, key, value, 1);
}

int packet_map_update(const struct packet_map *found, const void *key, const void *value,
		      enum packet_map_flags flags)
{
	return update(found->map, key, value, flags);
}

int packet_map_delete(const struct packet_map *found, const void *key)
{
	return delete(found->map, key);
}

/* ---- the caller's side */

static int makes_sense(const struct xdplua_map *map)
{
	if (!map->value_size || map->value_size > VALUE_MAX || !map->max_entries)
		return 0;
	switch (map->kind) {
	case XDPLUA_MAP_ARRAY:
		return map->key_size == sizeof(uint32_t) &&
		       (uint64_t)map->max_entries * map->value_size <= ARRAY_MAX;
	case XDPLUA_MAP_HASH:
	case XDPLUA_MAP_LRU:
		return map->key_size && map->key_size <= KEY_MAX;
	default:
		return 0;
	}
}

static struct map *new_map(const char *name, const struct xdplua_map *description)
{
	struct map *map = calloc(1, sizeof(*map));
	uint32_t chains = 1;

	if (!map)
		return NULL;
	strcpy(map->name, name);
	map->is = *description;
	if (map->is.kind == XDPLUA_MAP_ARRAY) {
		map->values = calloc(map->is.max_entries, map->is.value_size);
	} else {
		while (chains < map->is.max_entries && chains < CHAINS_MAX)
			chains *= 2;
		map->mask = chains - 1;
		map->chains = calloc(chains, sizeof(map->chains[0]));
	}
	if (map->values || map->chains)
		return map;
	free(map);
	return NULL;
}

int32_t xdplua_add_map(struct xdplua *state, const char *name, const struct xdplua_map *description)
{
	struct map **link = find_link(state, name), *old = *link, *map;

	if (!*name || strlen(name) > XDPLUA_NAME_MAX || !makes_sense(description))
		return -EINVAL;
	if (!old && state->map_count == XDPLUA_MAPS_MAX)
		return -E2BIG;
	map = new_map(name, description);
	if (!map)
		return -ENOMEM;
	*link = map;
	if (old) {
		map->next = old->next;
		free_map(old);
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
	free_map(map);
	return 0;
}

int32_t xdplua_map_lookup(struct xdplua *state, const char *name, const void *key, void *value)
{
	struct map *map = *find_link(state, name);

	return map ? look_up(map, key, value, 0) : -ENOENT;
}

int32_t xdplua_map_update(struct xdplua *state, const char *name, const void *key, const void *value)
{
	struct map *map = *find_link(state, name);

	return map ? update(map, key, value, PACKET_MAP_ANY) : -ENOENT;
}

int32_t xdplua_map_delete(struct xdplua *state, const char *name, const void *key)
{
	struct map *map = *find_link(state, name);

	return map ? delete(map, key) : -ENOENT;
}

int32_t xdplua_map_next(struct xdplua *state, const char *name, const void *key, void *next)
{
	const struct map *map = *find_link(state, name);
	const struct element *element;
	uint32_t index = 0;

	if (!map)
		return -ENOENT;
	if (map->is.kind == XDPLUA_MAP_ARRAY) {
		if (key) {
			memcpy(&index, key, sizeof(index));
			if (index >= map->is.max_entries - 1)
				return -ENOENT;
			index++;
		}
		memcpy(next, &index, sizeof(index));
		return 0;
	}
	element = key ? find_element(map, key) : NULL;
	element = element ? element->newer : key ? NULL : map->oldest;
	if (!element)
		return -ENOENT;
	memcpy(next, element->bytes, map->is.key_size);
	return 0;
}

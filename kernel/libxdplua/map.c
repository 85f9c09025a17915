// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* One map: a hash, which may forget the oldest, or an array. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "map.h"

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

int map_look_up(struct map *map, const void *key, void *value, int use)
{
	const void *found = find_value(map, key, use);

	if (!found)
		return -ENOENT;
	memcpy(value, found, map->is.value_size);
	return 0;
}

int map_update(struct map *map, const void *key, const void *value, enum packet_map_flags flags)
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

int map_delete(struct map *map, const void *key)
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

void map_free(struct map *map)
{
	while (map->oldest)
		remove_element(map, map->oldest);
	free(map->chains);
	free(map->values);
	free(map);
}

int map_makes_sense(const struct xdplua_map *map)
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

struct map *map_new(const char *name, const struct xdplua_map *description)
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

int map_next(const struct map *map, const void *key, void *next)
{
	const struct element *element;
	uint32_t index = 0;

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

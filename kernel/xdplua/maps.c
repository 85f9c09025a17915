// SPDX-License-Identifier: GPL-2.0-only
/*
 * The table of BPF maps under names. A name belongs to the whole module, and so do the
 * references to the maps.
 *
 * xdplua_mutex guards the table. Scripts find a map without it: in a callback
 * the RCU read side keeps the map until the callback returns; a replacing load
 * runs in process context, where whoever loads holds the mutex instead.
 */
#include <linux/bpf.h>
#include <linux/slab.h>

#include "maps.h"
#include "packet/maps.h"

/* Never changed once published. */
struct binding {
	struct bpf_map *map;
	struct rcu_head rcu;
	char name[XDPLUA_NAME_MAX + 1];
};

static struct binding __rcu *bindings[XDPLUA_MAPS_MAX];

static struct binding *binding_at(unsigned int place)
{
	return rcu_dereference_protected(bindings[place], lockdep_is_held(&xdplua_mutex));
}

/* The place of the name, else a free one, else XDPLUA_MAPS_MAX. */
static unsigned int find_place(const char *name)
{
	unsigned int i, free = XDPLUA_MAPS_MAX;

	for (i = 0; i < XDPLUA_MAPS_MAX; i++) {
		const struct binding *binding = binding_at(i);

		if (binding && !strcmp(binding->name, name))
			return i;
		if (!binding && free == XDPLUA_MAPS_MAX)
			free = i;
	}
	return free;
}

static void free_binding(struct rcu_head *rcu)
{
	struct binding *binding = container_of(rcu, struct binding, rcu);

	/* does not sleep: the map is freed by a work of the kernel */
	bpf_map_put(binding->map);
	kfree(binding);
}

/* Publishes @binding, or nothing for NULL. Packets may still be in the map of the old one. */
static void replace(unsigned int place, struct binding *binding)
{
	struct binding *old = binding_at(place);

	rcu_assign_pointer(bindings[place], binding);
	if (old)
		call_rcu(&old->rcu, free_binding);
}

static bool is_array(const struct bpf_map *map)
{
	return map->map_type == BPF_MAP_TYPE_ARRAY || map->map_type == BPF_MAP_TYPE_PERCPU_ARRAY;
}

/*
 * What scripts do to a map is what a program's bpf_map_lookup_elem() and so on do,
 * without a verifier that knows about special fields. A map that lives in a network
 * card has no such functions.
 */
static int check_map(const struct bpf_map *map, struct xdplua_error *err)
{
	switch (map->map_type) {
	case BPF_MAP_TYPE_HASH:
	case BPF_MAP_TYPE_LRU_HASH:
	case BPF_MAP_TYPE_PERCPU_HASH:
	case BPF_MAP_TYPE_LRU_PERCPU_HASH:
	case BPF_MAP_TYPE_ARRAY:
	case BPF_MAP_TYPE_PERCPU_ARRAY:
		break;
	default:
		xdplua_error_set(err, "scripts can't use a map of type %d: bind a hash, an array, an LRU hash, or one of them per CPU",
				 map->map_type);
		return -EOPNOTSUPP;
	}
	if (!map->ops->map_lookup_elem || !map->ops->map_update_elem ||
	    !map->ops->map_delete_elem) {
		xdplua_error_set(err, "scripts can't use a map that a device holds");
		return -EOPNOTSUPP;
	}
	if (!IS_ERR_OR_NULL(map->record)) {
		xdplua_error_set(err, "scripts can't use a map whose values have locks, timers, or pointers of the kernel");
		return -EOPNOTSUPP;
	}
	return 0;
}

static struct binding *new_binding(const char *name, u32 fd, struct xdplua_error *err)
{
	struct bpf_map *map = bpf_map_get(fd);
	struct binding *binding;
	int ret;

	if (IS_ERR(map)) {
		xdplua_error_set(err, "file descriptor %u is no BPF map", fd);
		return ERR_PTR(-EBADF);
	}
	ret = check_map(map, err);
	if (ret)
		goto put;
	ret = -ENOMEM;
	binding = kzalloc(sizeof(*binding), GFP_KERNEL);
	if (!binding)
		goto put;
	binding->map = map;
	strscpy(binding->name, name);
	return binding;

put:
	bpf_map_put(map);
	return ERR_PTR(ret);
}

int xdplua_map_bind(const char *name, u32 fd, struct xdplua_error *err)
{
	struct binding *binding = new_binding(name, fd, err);
	unsigned int place;

	if (IS_ERR(binding))
		return PTR_ERR(binding);
	mutex_lock(&xdplua_mutex);
	place = find_place(name);
	if (place < XDPLUA_MAPS_MAX)
		replace(place, binding);
	mutex_unlock(&xdplua_mutex);
	if (place < XDPLUA_MAPS_MAX)
		return 0;
	xdplua_error_set(err, "%d maps are bound, and more are not allowed: unbind one",
			 XDPLUA_MAPS_MAX);
	free_binding(&binding->rcu);
	return -E2BIG;
}

int xdplua_map_unbind(const char *name, struct xdplua_error *err)
{
	unsigned int place;
	bool bound;

	mutex_lock(&xdplua_mutex);
	place = find_place(name);
	bound = place < XDPLUA_MAPS_MAX && binding_at(place);
	if (bound)
		replace(place, NULL);
	mutex_unlock(&xdplua_mutex);
	if (bound)
		return 0;
	xdplua_error_set(err, "map '%s' is not bound", name);
	return -ENOENT;
}

bool xdplua_map_next(unsigned int *place, const char **name, const struct bpf_map **map)
{
	for (; *place < XDPLUA_MAPS_MAX; ++*place) {
		const struct binding *binding = binding_at(*place);

		if (binding) {
			*name = binding->name;
			*map = binding->map;
			return true;
		}
	}
	return false;
}

void xdplua_maps_exit(void)
{
	unsigned int i;

	mutex_lock(&xdplua_mutex);
	for (i = 0; i < XDPLUA_MAPS_MAX; i++)
		replace(i, NULL);
	mutex_unlock(&xdplua_mutex);
}

/* ---- the scripts' side */

static const struct binding *binding_for_script(unsigned int place)
{
	return rcu_dereference_check(bindings[place], rcu_read_lock_bh_held() ||
				     lockdep_is_held(&xdplua_mutex));
}

static const struct binding *find_for_script(const char *name, unsigned int *place)
{
	const struct binding *binding = binding_for_script(*place);
	unsigned int i;

	if (likely(binding && !strcmp(binding->name, name)))
		return binding;
	for (i = 0; i < XDPLUA_MAPS_MAX; i++) {
		binding = binding_for_script(i);
		if (binding && !strcmp(binding->name, name)) {
			*place = i;
			return binding;
		}
	}
	return NULL;
}

int packet_map_find(lua_State *L, const char *name, unsigned int *place, struct packet_map *map)
{
	const struct binding *binding = find_for_script(name, place);

	if (!binding)
		return 0;
	map->map = binding->map;
	map->key_size = binding->map->key_size;
	map->value_size = binding->map->value_size;
	map->array = is_array(binding->map);
	return 1;
}

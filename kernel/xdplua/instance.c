// SPDX-License-Identifier: GPL-2.0-only
/* Instances: names for sets of states. */
#include <linux/slab.h>
#include <linux/string.h>

#include "xdplua.h"

#define INSTANCES_MAX	64

LIST_HEAD(xdplua_instances);

struct xdplua_instance *xdplua_instance_find(const char *name)
{
	struct xdplua_instance *instance;

	list_for_each_entry(instance, &xdplua_instances, list)
		if (!strcmp(instance->name, name))
			return instance;
	return NULL;
}

struct xdplua_instance *xdplua_instance_new(const char *name, struct xdplua_error *err)
{
	struct xdplua_instance *instance;

	if (list_count_nodes(&xdplua_instances) >= INSTANCES_MAX) {
		xdplua_error_set(err, "there are %d instances already, which is the limit",
				 INSTANCES_MAX);
		return ERR_PTR(-ENOSPC);
	}
	instance = kzalloc(sizeof(*instance), GFP_KERNEL);
	if (!instance)
		return ERR_PTR(-ENOMEM);
	strscpy(instance->name, name);
	return instance;
}

void xdplua_instance_add(struct xdplua_instance *instance)
{
	list_add_tail(&instance->list, &xdplua_instances);
}

static void note(struct xdplua_instance *instance, const struct xdplua_script *script)
{
	unsigned int i;

	for (i = 0; i < instance->scripts; i++)
		if (!strcmp(instance->script[i].name, script->name))
			break;
	if (i == XDPLUA_SCRIPTS_SHOWN) {
		memmove(&instance->script[0], &instance->script[1],
			(i - 1) * sizeof(instance->script[0]));
		i--;
	} else if (i == instance->scripts) {
		instance->scripts++;
	}
	instance->script[i] = *script;
	instance->script[i].source = NULL;
}

void xdplua_instance_note(struct xdplua_instance *instance, const struct xdplua_load *load,
			  bool instead)
{
	unsigned int i;

	if (instead)
		instance->scripts = 0;
	for (i = 0; i < load->count; i++)
		note(instance, &load->script[i]);
}

void xdplua_instances_free(void)
{
	struct xdplua_instance *instance, *next;

	list_for_each_entry_safe(instance, next, &xdplua_instances, list) {
		xdplua_generation_free(instance->gen);
		kfree(instance);
	}
}

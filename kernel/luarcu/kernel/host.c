// SPDX-License-Identifier: GPL-2.0-only
/* The one store of the module: for all instances, CPUs and network namespaces. */
#include <linux/errno.h>
#include <linux/minmax.h>
#include <linux/moduleparam.h>

#include "host.h"
#include "luarcu.h"
#include "store.h"

static uint rcu_entries = 65536;
module_param(rcu_entries, uint, 0444);
MODULE_PARM_DESC(rcu_entries, "Keys that the store behind rcu may hold");

static ulong rcu_bytes = 16 << 20;
module_param(rcu_bytes, ulong, 0444);
MODULE_PARM_DESC(rcu_bytes, "Bytes that the store behind rcu may hold: keys, string values, 64 for each key");

static struct store *store;

struct store *luarcu_store(lua_State *L)
{
	return store;
}

struct store *luarcu_module_store(void)
{
	return store;
}

int luarcu_init(void)
{
	store = store_new(clamp(rcu_entries, 1u, 1u << 24), min(rcu_bytes, 1ul << 40));
	return store ? 0 : -ENOMEM;
}

void luarcu_exit(void)
{
	store_free(store);
}

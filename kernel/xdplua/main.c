// SPDX-License-Identifier: GPL-2.0-only
/* The module. */
#include <linux/module.h>

#include "kernel/host.h"
#include "maps.h"
#include "xdplua.h"

DEFINE_MUTEX(xdplua_mutex);
struct workqueue_struct *xdplua_wq;

static int __init xdplua_init(void)
{
	int ret;

	ret = xdplua_log_init();
	if (ret)
		return ret;
	ret = WITH_LUARCU ? luarcu_init() : 0;
	if (ret)
		goto log;
	ret = -ENOMEM;
	xdplua_wq = alloc_workqueue("xdplua", WQ_UNBOUND, 0);
	if (!xdplua_wq)
		goto rcu;
	ret = xdplua_attachments_init();
	if (ret)
		goto wq;
	/* the last two make the module reachable */
	ret = xdplua_kfunc_init();
	if (ret)
		goto attachments;
	ret = xdplua_netlink_init();
	if (ret)
		goto attachments;
	return 0;

attachments:
	xdplua_attachments_exit();
wq:
	destroy_workqueue(xdplua_wq);
rcu:
	if (WITH_LUARCU)
		luarcu_exit();
log:
	xdplua_log_exit();
	return ret;
}

/*
 * A program that calls the kfunc holds the module, and an attachment holds
 * its link, which holds the program; a hook holds the module as well: there are
 * no attachments here.
 */
static void __exit xdplua_exit(void)
{
	xdplua_netlink_exit();
	xdplua_attachments_exit();
	xdplua_pendings_exit();
	xdplua_maps_exit();
	rcu_barrier();
	destroy_workqueue(xdplua_wq);
	xdplua_instances_free();
	if (WITH_LUARCU)
		luarcu_exit();
	xdplua_log_exit();
}

module_init(xdplua_init);
module_exit(xdplua_exit);

MODULE_DESCRIPTION("Lua scripts that judge packets at the XDP hook");
MODULE_LICENSE("GPL");
MODULE_VERSION(XDPLUA_MODULE_VERSION);
MODULE_IMPORT_NS(BPF_INTERNAL);

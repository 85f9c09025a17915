/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The way without an eBPF program: on a kernel that has struct xdp_hook
 * (kernel/patches), a device in generic mode calls the module itself.
 */
#ifndef XDPLUA_CORE_H
#define XDPLUA_CORE_H

#include <linux/errno.h>
#include <linux/netdevice.h>
#include <net/xdp.h>

#ifdef CONFIG_XDP_HOOK

#define XDPLUA_VERSION	XDPLUA_VERSION_CORE

/* @dev: has the hook, and is held, until xdplua_hook_clear(); else NULL */
struct xdplua_hook {
	struct xdp_hook xdp;
	struct net_device *dev;
	netdevice_tracker tracker;
};

/*
 * From then on packets of the device reach the attachment that has the hook,
 * which must be complete but for its place in lists. RTNL is held.
 */
int xdplua_hook_set(struct xdplua_hook *hook, struct net_device *dev);
/* Takes RTNL; no packet is in the attachment afterwards. */
void xdplua_hook_clear(struct xdplua_hook *hook);

#else

#define XDPLUA_VERSION	XDPLUA_VERSION_HELPER

struct xdplua_hook {};

static inline int xdplua_hook_set(struct xdplua_hook *hook, struct net_device *dev)
{
	return -EOPNOTSUPP;
}

static inline void xdplua_hook_clear(struct xdplua_hook *hook)
{
}

#endif

#endif

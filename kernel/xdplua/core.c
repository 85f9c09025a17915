// SPDX-License-Identifier: GPL-2.0-only
/*
 * Being called by generic XDP itself. A device holds a reference to the module
 * as long as its hook is set, and the attachment one to the device until it is
 * released: the device may be unregistered meanwhile, which takes the hook off.
 */
#include <linux/module.h>
#include <linux/rtnetlink.h>

#include "xdplua.h"

#ifdef CONFIG_XDP_HOOK

static u32 run(const struct xdp_hook *hook, struct xdp_buff *xdp)
{
	struct xdplua_attachment *att = container_of(hook, struct xdplua_attachment, hook.xdp);

	if (WARN_ON_ONCE(!softirq_count()))
		return XDP_PASS;
	/* dropped, and about to be released */
	if (unlikely(READ_ONCE(att->gone)))
		return XDP_PASS;
	return xdplua_judge(att, xdp);
}

int xdplua_hook_set(struct xdplua_hook *hook, struct net_device *dev)
{
	int ret;

	hook->xdp.run = run;
	hook->xdp.owner = THIS_MODULE;
	ret = dev_xdp_hook_set(dev, &hook->xdp);
	if (ret)
		return ret;
	hook->dev = dev;
	netdev_hold(dev, &hook->tracker, GFP_KERNEL);
	return 0;
}

void xdplua_hook_clear(struct xdplua_hook *hook)
{
	if (!hook->dev)
		return;
	rtnl_lock();
	dev_xdp_hook_clear(hook->dev, &hook->xdp);
	rtnl_unlock();
	netdev_put(hook->dev, &hook->tracker);
	hook->dev = NULL;
}

#endif

/* SPDX-License-Identifier: GPL-2.0-only */
/* Between netlink.c and status.c. */
#ifndef XDPLUA_NETLINK_H
#define XDPLUA_NETLINK_H

#include "xdplua.h"

struct netlink_callback;
struct sk_buff;

int xdplua_status_start(struct netlink_callback *cb);
int xdplua_status_dump(struct sk_buff *skb, struct netlink_callback *cb);

/* Begins a message of the dump; NULL when it does not fit. */
void *xdplua_status_put(struct sk_buff *skb, struct netlink_callback *cb);

#endif

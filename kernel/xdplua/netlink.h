/* SPDX-License-Identifier: GPL-2.0-only */
/* Between netlink.c, netlink_maps.c and status.c. */
#ifndef XDPLUA_NETLINK_H
#define XDPLUA_NETLINK_H

#include "xdplua.h"

struct genl_info;
struct netlink_callback;
struct nlattr;
struct sk_buff;

int xdplua_status_start(struct netlink_callback *cb);
int xdplua_status_dump(struct sk_buff *skb, struct netlink_callback *cb);

int xdplua_do_map_bind(struct sk_buff *skb, struct genl_info *info);
int xdplua_do_map_unbind(struct sk_buff *skb, struct genl_info *info);
int xdplua_map_dump(struct sk_buff *skb, struct netlink_callback *cb);

/* Begins a message of a dump; NULL when it does not fit. */
void *xdplua_dump_put(struct sk_buff *skb, struct netlink_callback *cb, u8 command);

/* The end of a command: sends its text if it failed with one, and returns @ret. */
int xdplua_answer(struct genl_info *info, const struct xdplua_error *err, int ret);

/* Whether the name of a @what that was given is one; none is fine. */
int xdplua_check_name(struct genl_info *info, const struct nlattr *attr, const char *what,
		      struct xdplua_error *err);

#endif

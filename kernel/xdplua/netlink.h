/* SPDX-License-Identifier: GPL-2.0-only */
/* Between netlink.c, request.c, netlink_maps.c, status.c, dump.c and events.c. */
#ifndef XDPLUA_NETLINK_H
#define XDPLUA_NETLINK_H

#include "xdplua.h"

struct genl_family;
struct genl_info;
struct netlink_callback;
struct nlattr;
struct sk_buff;

extern struct genl_family xdplua_family;

/*
 * Take a request apart. Each leaves a text in @err when it fails, except where the
 * netlink core has its own.
 */
int xdplua_check_name(struct genl_info *info, const struct nlattr *attr, const char *what,
		      struct xdplua_error *err);
const char *xdplua_instance_name(const struct genl_info *info);
int xdplua_parse_load(struct genl_info *info, struct xdplua_load *load,
		      struct xdplua_error *err);
/* Takes a reference to the link, if there is one; attach->link is the caller's to put. */
int xdplua_parse_attach(struct genl_info *info, struct xdplua_attach *attach,
			struct xdplua_error *err);

int xdplua_status_start(struct netlink_callback *cb);
int xdplua_status_dump(struct sk_buff *skb, struct netlink_callback *cb);

/* The dump STORE, and the command STORE_SET, which leaves a text in @err when it fails. */
int xdplua_store_start(struct netlink_callback *cb);
int xdplua_store_dump(struct sk_buff *skb, struct netlink_callback *cb);
int xdplua_store_done(struct netlink_callback *cb);
int xdplua_store_set(struct genl_info *info, struct xdplua_error *err);

/* What STATUS and the events tell alike; not 0 when it does not fit. */
int xdplua_status_put_script(struct sk_buff *skb, const struct xdplua_script *script);
int xdplua_status_put_target(struct sk_buff *skb, struct xdplua_attachment *att);

int xdplua_do_map_bind(struct sk_buff *skb, struct genl_info *info);
int xdplua_do_map_unbind(struct sk_buff *skb, struct genl_info *info);
int xdplua_map_dump(struct sk_buff *skb, struct netlink_callback *cb);

/* Begins a message of a dump; NULL when it does not fit. */
void *xdplua_dump_put(struct sk_buff *skb, struct netlink_callback *cb, u8 command);

/* The end of a command: sends its text if it failed with one, and returns @ret. */
int xdplua_answer(struct genl_info *info, const struct xdplua_error *err, int ret);

#endif

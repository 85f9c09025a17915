/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The rules of an interface in the store behind rcu, under two keys: "forward/<ifindex>" has the
 * list, and "forward/<ifindex>/version" a number that is another after every change, which is what
 * scripts look at for each packet. Each function returns DONE, or FAILED after saying why.
 */
#ifndef XDPLUATABLES_TABLE_H
#define XDPLUATABLES_TABLE_H

#include "netlink.h"
#include "rule.h"

/* Keeps others of our kind from changing rules until this process ends. */
int table_lock(void);

int table_read(struct channel *channel, unsigned int ifindex, struct rules *rules);
int table_write(struct channel *channel, unsigned int ifindex, const struct rules *rules);

/* ifindex 0: of all interfaces */
int table_flush(struct channel *channel, unsigned int ifindex);
int table_list(struct channel *channel, unsigned int ifindex, bool json);

#endif

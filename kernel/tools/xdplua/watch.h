/* SPDX-License-Identifier: GPL-2.0-only */
/* Events, print() lines and counters as they come, until somebody ends the command. */
#ifndef XDPLUA_WATCH_H
#define XDPLUA_WATCH_H

#include "netlink.h"
#include "options.h"

/* Of one interface, or of all when ifindex is 0. Returns FAILED after saying why. */
int watch(struct channel *channel, const struct options *options, uint32_t ifindex);

#endif

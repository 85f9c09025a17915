/* SPDX-License-Identifier: GPL-2.0-only */
/* `xdplua map`: BPF maps that scripts reach by a name. */
#ifndef XDPLUA_MAPS_H
#define XDPLUA_MAPS_H

#include "netlink.h"
#include "options.h"

/* The command line from the word map on; as options_parse(). */
int maps_parse(struct options *options, int argc, char **argv);

/* Does what was parsed. Returns DONE, or FAILED after saying why. */
int maps_act(struct channel *channel, const struct options *options);

#endif

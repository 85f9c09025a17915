/* SPDX-License-Identifier: GPL-2.0-only */
/* Loading, attaching, confirming, detaching. Each returns DONE, or FAILED after saying why. */
#ifndef XDPLUA_DEPLOY_H
#define XDPLUA_DEPLOY_H

#include "attach.h"
#include "netlink.h"
#include "options.h"
#include "script.h"

/* scripts may be empty (-F alone), interface NULL (-L alone); not both. */
int deploy(struct channel *channel, const struct options *options, const struct scripts *scripts,
	   const struct interface *interface);

/* Keeps what waits under the token. */
int confirm(struct channel *channel, const struct options *options);

/* Counters and last error start anew. */
int reset(struct channel *channel, const struct options *options, const struct interface *interface);

int detach(struct channel *channel, const struct options *options, const struct interface *interface);

/* Frees an instance that nothing is attached to. */
int unload(struct channel *channel, const struct options *options);

#endif

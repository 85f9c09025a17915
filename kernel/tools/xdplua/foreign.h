/* SPDX-License-Identifier: GPL-2.0-only */
/* The XDP programs of others in this network namespace: shown, and never replaced. */
#ifndef XDPLUA_FOREIGN_H
#define XDPLUA_FOREIGN_H

#include "status.h"

/*
 * Adds to the status each interface with an XDP program that is not one of its attachments'. What can't be
 * asked for is left out: the status of ours is worth more than a complaint about others.
 */
void foreign_find(struct status *status);

#endif

/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Telling those who watch: the multicast groups, see the uapi header. Process
 * context; a failure to send is nobody's fault and is not reported.
 */
#ifndef XDPLUA_EVENTS_H
#define XDPLUA_EVENTS_H

#include "xdplua.h"

enum {
	XDPLUA_MCGRP_EVENTS,
	XDPLUA_MCGRP_LOG,
};

/* About an instance; @load is what was loaded, or NULL. xdplua_mutex is held. */
void xdplua_event_instance(enum xdplua_event event, const struct xdplua_instance *instance,
			   const struct xdplua_load *load, bool replaced, u32 confirm_seconds);

/* About an attachment; xdplua_mutex is held. */
void xdplua_event_attachment(enum xdplua_event event, struct xdplua_attachment *att);

void xdplua_event_record(const struct xdplua_record *record, u32 lost);

/* From the registration of the family until just before its end. */
void xdplua_events_switch(bool on);

#endif

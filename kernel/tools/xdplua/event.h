/* SPDX-License-Identifier: GPL-2.0-only */
/* One message of a multicast group, read and printed. */
#ifndef XDPLUA_EVENT_H
#define XDPLUA_EVENT_H

#include <stdbool.h>
#include <stdint.h>

#include <net/if.h>
#include <libmnl/libmnl.h>
#include <linux/xdplua.h>

#include "status.h"

/* What a message does not tell is 0 or empty. */
struct event {
	bool is_line;			/* of print(); else kind counts */
	enum xdplua_event kind;
	uint64_t time_ns;		/* since 1970 */
	uint32_t ifindex;
	char ifname[IF_NAMESIZE];
	char instance[XDPLUA_NAME_MAX + 1];
	char function[XDPLUA_NAME_MAX + 1];
	enum xdplua_mode mode;
	uint32_t on_error;		/* an XDP action */
	uint64_t generation;
	bool replaced;
	uint32_t confirm_seconds;
	struct file_status files[XDPLUA_FILES_MAX];
	unsigned int file_count;
	uint32_t cpu;
	char line[XDPLUA_LINE_MAX + 1];
	uint64_t lost;			/* bytes */
	char error[XDPLUA_ERROR_MAX + 1];
	char traceback[XDPLUA_TRACE_MAX + 1];
	uint64_t errors;
};

void event_read(struct event *event, const struct nlmsghdr *message);

/* One line each; the error of a script has its traceback on lines of its own when it is for people. */
void event_print(const struct event *event);
void event_print_json(const struct event *event);

#endif

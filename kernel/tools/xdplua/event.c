// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>
#include <linux/genetlink.h>

#include "event.h"

static void read_attribute(struct event *event, const struct nlattr *attribute)
{
	switch (mnl_attr_get_type(attribute)) {
	case XDPLUA_A_EVENT:
		event->kind = mnl_attr_get_u32(attribute);
		break;
	case XDPLUA_A_TIME_NS:
		event->time_ns = mnl_attr_get_u64(attribute);
		break;
	case XDPLUA_A_IFINDEX:
		event->ifindex = mnl_attr_get_u32(attribute);
		break;
	case XDPLUA_A_IFNAME:
		copy_string(event->ifname, sizeof(event->ifname), attribute);
		break;
	case XDPLUA_A_INSTANCE:
		copy_string(event->instance, sizeof(event->instance), attribute);
		break;
	case XDPLUA_A_FUNCTION:
		copy_string(event->function, sizeof(event->function), attribute);
		break;
	case XDPLUA_A_MODE:
		event->mode = mnl_attr_get_u32(attribute);
		break;
	case XDPLUA_A_ON_ERROR:
		event->on_error = mnl_attr_get_u32(attribute);
		break;
	case XDPLUA_A_GENERATION:
		event->generation = mnl_attr_get_u64(attribute);
		break;
	case XDPLUA_A_REPLACE:
		event->replaced = true;
		break;
	case XDPLUA_A_CONFIRM_SECONDS:
		event->confirm_seconds = mnl_attr_get_u32(attribute);
		break;
	case XDPLUA_A_FILE:
		if (event->file_count < XDPLUA_FILES_MAX)
			file_read(&event->files[event->file_count++], attribute);
		break;
	case XDPLUA_A_CPU:
		event->cpu = mnl_attr_get_u32(attribute);
		break;
	case XDPLUA_A_LINE:
		copy_string(event->line, sizeof(event->line), attribute);
		break;
	case XDPLUA_A_LOST:
		event->lost = mnl_attr_get_u64(attribute);
		break;
	case XDPLUA_A_ERROR:
		copy_string(event->error, sizeof(event->error), attribute);
		break;
	case XDPLUA_A_TRACEBACK:
		copy_string(event->traceback, sizeof(event->traceback), attribute);
		break;
	case XDPLUA_A_ERRORS:
		event->errors = mnl_attr_get_u64(attribute);
		break;
	}
}

void event_read(struct event *event, const struct nlmsghdr *message)
{
	const struct genlmsghdr *generic = mnl_nlmsg_get_payload(message);
	struct nlattr *attribute;

	memset(event, 0, sizeof(*event));
	event->is_line = generic->cmd == XDPLUA_CMD_LOG;
	mnl_attr_for_each(attribute, message, sizeof(*generic))
		read_attribute(event, attribute);
}

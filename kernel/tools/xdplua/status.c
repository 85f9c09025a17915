// SPDX-License-Identifier: GPL-2.0-only
/* Reads the answer to STATUS: one message for the module, one for each instance and attachment. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <linux/bpf.h>
#include <linux/genetlink.h>

#include "message.h"
#include "status.h"

/* Makes room for one more element behind count ones, and zeroes it. */
static void *grow(void *elements, size_t count, size_t size)
{
	char *grown = realloc(elements, (count + 1) * size);

	if (!grown)
		abort();	/* some kilobytes in a process of a moment */
	memset(grown + count * size, 0, size);
	return grown;
}

void copy_string(char *to, size_t size, const struct nlattr *attribute)
{
	snprintf(to, size, "%.*s", mnl_attr_get_payload_len(attribute), (const char *)mnl_attr_get_payload(attribute));
}

void file_read(struct file_status *file, const struct nlattr *nest)
{
	struct nlattr *attribute;

	mnl_attr_for_each_nested(attribute, nest) {
		switch (mnl_attr_get_type(attribute)) {
		case XDPLUA_FILE_NAME:
			copy_string(file->name, sizeof(file->name), attribute);
			break;
		case XDPLUA_FILE_SIZE:
			file->size = mnl_attr_get_u32(attribute);
			break;
		case XDPLUA_FILE_SHA256:
			if (mnl_attr_get_payload_len(attribute) == sizeof(file->sha256))
				memcpy(file->sha256, mnl_attr_get_payload(attribute), sizeof(file->sha256));
			break;
		}
	}
}

static void read_module(struct status *status, const struct nlmsghdr *message)
{
	struct nlattr *attribute;

	mnl_attr_for_each(attribute, message, sizeof(struct genlmsghdr)) {
		switch (mnl_attr_get_type(attribute)) {
		case XDPLUA_A_ABI:
			status->abi = mnl_attr_get_u32(attribute);
			break;
		case XDPLUA_A_VERSION:
			status->version = mnl_attr_get_u32(attribute);
			break;
		case XDPLUA_A_MODULE:
			copy_string(status->module, sizeof(status->module), attribute);
			break;
		case XDPLUA_A_LUA:
			copy_string(status->lua, sizeof(status->lua), attribute);
			break;
		}
	}
}

static void read_instance(struct status *status, const struct nlmsghdr *message)
{
	struct instance_status *instance;
	struct nlattr *attribute;

	status->instances = grow(status->instances, status->instance_count, sizeof(*instance));
	instance = &status->instances[status->instance_count++];
	mnl_attr_for_each(attribute, message, sizeof(struct genlmsghdr)) {
		switch (mnl_attr_get_type(attribute)) {
		case XDPLUA_A_INSTANCE:
			copy_string(instance->name, sizeof(instance->name), attribute);
			break;
		case XDPLUA_A_GENERATION:
			instance->generation = mnl_attr_get_u64(attribute);
			break;
		case XDPLUA_A_MEMORY:
			instance->memory = mnl_attr_get_u64(attribute);
			break;
		case XDPLUA_A_PENDING_NS:
			instance->pending_ns = mnl_attr_get_u64(attribute);
			break;
		case XDPLUA_A_FILE:
			instance->files = grow(instance->files, instance->file_count, sizeof(*instance->files));
			file_read(&instance->files[instance->file_count++], attribute);
			break;
		}
	}
}

static void read_stats(struct attachment_status *attachment, const struct nlattr *nest)
{
	struct nlattr *attribute;

	mnl_attr_for_each_nested(attribute, nest) {
		uint16_t type = mnl_attr_get_type(attribute);

		if (type <= XDPLUA_STAT_MAX && mnl_attr_get_payload_len(attribute) == sizeof(uint64_t))
			attachment->stats[type] = mnl_attr_get_u64(attribute);
	}
}

static void read_attachment(struct status *status, const struct nlmsghdr *message)
{
	struct attachment_status *attachment;
	struct nlattr *attribute;

	status->attachments = grow(status->attachments, status->attachment_count, sizeof(*attachment));
	attachment = &status->attachments[status->attachment_count++];
	mnl_attr_for_each(attribute, message, sizeof(struct genlmsghdr)) {
		switch (mnl_attr_get_type(attribute)) {
		case XDPLUA_A_IFINDEX:
			attachment->ifindex = mnl_attr_get_u32(attribute);
			if (!if_indextoname(attachment->ifindex, attachment->ifname))
				attachment->ifname[0] = '\0';
			break;
		case XDPLUA_A_MODE:
			attachment->mode = mnl_attr_get_u32(attribute);
			break;
		case XDPLUA_A_VERSION:
			attachment->version = mnl_attr_get_u32(attribute);
			break;
		case XDPLUA_A_INSTANCE:
			copy_string(attachment->instance, sizeof(attachment->instance), attribute);
			break;
		case XDPLUA_A_FUNCTION:
			copy_string(attachment->function, sizeof(attachment->function), attribute);
			break;
		case XDPLUA_A_ON_ERROR:
			attachment->on_error = mnl_attr_get_u32(attribute);
			break;
		case XDPLUA_A_ATTACHED_NS:
			attachment->attached_ns = mnl_attr_get_u64(attribute);
			break;
		case XDPLUA_A_PENDING_NS:
			attachment->pending_ns = mnl_attr_get_u64(attribute);
			break;
		case XDPLUA_A_STATS:
			read_stats(attachment, attribute);
			break;
		case XDPLUA_A_LAST_ERROR:
			copy_string(attachment->last_error, sizeof(attachment->last_error), attribute);
			break;
		case XDPLUA_A_TRACEBACK:
			copy_string(attachment->traceback, sizeof(attachment->traceback), attribute);
			break;
		}
	}
}

/* Which of the three a message is follows from what it has. */
static int on_status(const struct nlmsghdr *message, void *data)
{
	void (*read)(struct status *, const struct nlmsghdr *) = read_instance;
	struct nlattr *attribute;

	mnl_attr_for_each(attribute, message, sizeof(struct genlmsghdr)) {
		if (mnl_attr_get_type(attribute) == XDPLUA_A_ABI)
			read = read_module;
		else if (mnl_attr_get_type(attribute) == XDPLUA_A_IFINDEX)
			read = read_attachment;
	}
	read(data, message);
	return MNL_CB_OK;
}

int status_get(struct channel *channel, struct status *status)
{
	struct nlmsghdr *request = request_new(channel, XDPLUA_CMD_STATUS, NLM_F_DUMP, 0);
	int error;

	*status = (struct status){ };
	error = request_send(channel, request, on_status, status);
	free(request);
	if (error)
		return complain_of_kernel(channel, "cannot read the status", "module xdplua", error);
	if (status->abi != XDPLUA_ABI)
		return complain("module and command do not fit: the module speaks ABI %u, this command %u: install both from one build",
				status->abi, XDPLUA_ABI);
	return DONE;
}

void status_free(struct status *status)
{
	for (size_t i = 0; i < status->instance_count; i++)
		free(status->instances[i].files);
	free(status->instances);
	free(status->attachments);
	free(status->foreign);
}

const struct attachment_status *status_find(const struct status *status, uint32_t ifindex)
{
	for (size_t i = 0; i < status->attachment_count; i++)
		if (status->attachments[i].ifindex == ifindex)
			return &status->attachments[i];
	return NULL;
}

uint64_t ns_per_call(const uint64_t *stats)
{
	return stats[XDPLUA_STAT_SAMPLES] ? stats[XDPLUA_STAT_SAMPLED_NS] / stats[XDPLUA_STAT_SAMPLES] : 0;
}

const char *mode_name(enum xdplua_mode mode)
{
	return mode == XDPLUA_MODE_NATIVE ? "native" : "generic";
}

const char *version_name(enum xdplua_version version)
{
	return version == XDPLUA_VERSION_CORE ? "core" : "helper";
}

const char *on_error_name(uint32_t verdict)
{
	return verdict == XDP_PASS ? "pass" : verdict == XDP_DROP ? "drop" : "aborted";
}

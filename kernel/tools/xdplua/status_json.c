// SPDX-License-Identifier: GPL-2.0-only
/* Status for programs. Keys may be added; the ones here keep their names, meanings and order. */
#include <stdio.h>
#include <string.h>

#include "json.h"
#include "status.h"

static void print_file(const struct file_status *file)
{
	char hash[2 * XDPLUA_HASH_LEN + 1];

	for (size_t i = 0; i < XDPLUA_HASH_LEN; i++)
		sprintf(&hash[2 * i], "%02x", file->sha256[i]);
	json_open(NULL, '{');
	json_string("name", file->name);
	json_number("size", file->size);
	json_string("sha256", hash);
	json_close('}');
}

/* Seconds left, rounded up; null when nothing waits. */
static void print_pending(uint64_t ns)
{
	if (ns)
		json_number("confirm_seconds_left", (ns + 999999999) / 1000000000);
	else
		json_string("confirm_seconds_left", NULL);
}

void files_json_member(const struct file_status *files, size_t count)
{
	json_open("files", '[');
	for (size_t i = 0; i < count; i++)
		print_file(&files[i]);
	json_close(']');
}

static void print_instance(const struct instance_status *instance)
{
	json_open(NULL, '{');
	json_string("name", instance->name);
	json_number("generation", instance->generation);
	json_number("memory", instance->memory);
	files_json_member(instance->files, instance->file_count);
	print_pending(instance->pending_ns);
	json_close('}');
}

static void print_attachment(const struct attachment_status *attachment)
{
	const uint64_t *stats = attachment->stats;

	json_open(NULL, '{');
	json_string("ifname", attachment->ifname);
	json_number("ifindex", attachment->ifindex);
	json_string("mode", mode_name(attachment->mode));
	json_string("instance", attachment->instance);
	json_string("function", attachment->function);
	json_number("attached_seconds", attachment->attached_ns / 1000000000);
	json_number("packets", stats[XDPLUA_STAT_PACKETS]);
	json_open("verdicts", '{');
	json_number("aborted", stats[XDPLUA_STAT_ABORTED]);
	json_number("drop", stats[XDPLUA_STAT_DROP]);
	json_number("pass", stats[XDPLUA_STAT_PASS]);
	json_number("tx", stats[XDPLUA_STAT_TX]);
	json_number("redirect", stats[XDPLUA_STAT_REDIRECT]);
	json_close('}');
	json_number("errors", stats[XDPLUA_STAT_ERRORS]);
	json_number("over_budget", stats[XDPLUA_STAT_OVER_BUDGET]);
	json_number("nested", stats[XDPLUA_STAT_NESTED]);
	json_number("multi_buffer", stats[XDPLUA_STAT_MULTI_BUFFER]);
	json_number("no_room", stats[XDPLUA_STAT_NO_ROOM]);
	json_string("last_error", *attachment->last_error ? attachment->last_error : NULL);
	json_string("on_error", on_error_name(attachment->on_error));
	print_pending(attachment->pending_ns);
	if (stats[XDPLUA_STAT_SAMPLES])
		json_number("ns_per_call", ns_per_call(stats));
	else
		json_null("ns_per_call");
	json_number("timed_calls", stats[XDPLUA_STAT_SAMPLES]);
	json_string("traceback", *attachment->traceback ? attachment->traceback : NULL);
	json_string("version", version_name(attachment->version));
	json_close('}');
}

static const struct instance_status *find_instance(const struct status *status, const char *name)
{
	for (size_t i = 0; i < status->instance_count; i++)
		if (strcmp(status->instances[i].name, name) == 0)
			return &status->instances[i];
	return NULL;
}

void status_json_before(const struct status *status, uint32_t ifindex)
{
	const struct attachment_status *attachment = status_find(status, ifindex);
	const struct instance_status *instance;

	if (!attachment) {
		json_null("before");
		return;
	}
	instance = find_instance(status, attachment->instance);
	json_open("before", '{');
	json_string("instance", attachment->instance);
	json_string("function", attachment->function);
	json_string("mode", mode_name(attachment->mode));
	json_string("on_error", on_error_name(attachment->on_error));
	files_json_member(instance ? instance->files : NULL, instance ? instance->file_count : 0);
	json_close('}');
}

static void print_foreign(const struct foreign_program *program)
{
	json_open(NULL, '{');
	json_string("ifname", program->ifname);
	json_number("ifindex", program->ifindex);
	json_string("mode", program->mode);
	json_number("program_id", program->id);
	json_string("program", *program->name ? program->name : NULL);
	json_close('}');
}

void status_json_members(const struct status *status, uint32_t ifindex)
{
	json_number("abi", status->abi);
	json_string("version", version_name(status->version));
	json_string("module", status->module);
	json_string("lua", status->lua);
	json_open("instances", '[');
	for (size_t i = 0; i < status->instance_count; i++)
		print_instance(&status->instances[i]);
	json_close(']');
	json_open("foreign", '[');
	for (size_t i = 0; i < status->foreign_count; i++)
		if (!ifindex || status->foreign[i].ifindex == ifindex)
			print_foreign(&status->foreign[i]);
	json_close(']');
	json_open("attachments", '[');
	for (size_t i = 0; i < status->attachment_count; i++)
		if (!ifindex || status->attachments[i].ifindex == ifindex)
			print_attachment(&status->attachments[i]);
	json_close(']');
}

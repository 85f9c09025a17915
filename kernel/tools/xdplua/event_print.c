// SPDX-License-Identifier: GPL-2.0-only
/* Events for people and for programs, from the same data. */
#include <inttypes.h>
#include <stdio.h>
#include <time.h>

#include "event.h"
#include "json.h"
#include "text.h"

static const char *const names[XDPLUA_EVENT_MAX + 1] = {
	[XDPLUA_EVENT_LOAD] = "load",
	[XDPLUA_EVENT_ATTACH] = "attach",
	[XDPLUA_EVENT_CHANGE] = "change",
	[XDPLUA_EVENT_DETACH] = "detach",
	[XDPLUA_EVENT_RESET] = "reset",
	[XDPLUA_EVENT_UNLOAD] = "unload",
	[XDPLUA_EVENT_CONFIRM] = "confirm",
	[XDPLUA_EVENT_UNDO] = "undo",
	[XDPLUA_EVENT_ERROR] = "error",
};

/* A newer module may tell what this command does not know. */
static const char *name_of(const struct event *event)
{
	return event->kind <= XDPLUA_EVENT_MAX && names[event->kind] ? names[event->kind] : "unknown";
}

static void print_time(uint64_t ns)
{
	time_t seconds = ns / 1000000000;
	struct tm local;
	char text[16];

	strftime(text, sizeof(text), "%H:%M:%S", localtime_r(&seconds, &local));
	printf("%s.%03" PRIu64 " ", text, ns / 1000000 % 1000);
}

static void print_load(const struct event *event)
{
	fputs("instance ", stdout);
	print_clean(event->instance);
	fputs(event->replaced ? ": replaced by " : ": added ", stdout);
	for (unsigned int i = 0; i < event->file_count; i++) {
		fputs(i ? ", " : "", stdout);
		print_clean(event->files[i].name);
		printf(" (%" PRIu32 " bytes)", event->files[i].size);
	}
	if (event->confirm_seconds)
		printf("; undone in %" PRIu32 " s unless confirmed", event->confirm_seconds);
	putchar('\n');
}

static void print_attachment(const struct event *event)
{
	print_clean(event->ifname);
	printf(": %s: %s, instance ", name_of(event), mode_name(event->mode));
	print_clean(event->instance);
	fputs(", function ", stdout);
	print_clean(event->function);
	printf(", on error %s\n", on_error_name(event->on_error));
}

static void print_instance(const struct event *event)
{
	static const char *const what[XDPLUA_EVENT_MAX + 1] = {
		[XDPLUA_EVENT_UNLOAD] = "unloaded",
		[XDPLUA_EVENT_CONFIRM] = "confirmed",
		[XDPLUA_EVENT_UNDO] = "not confirmed in time, went back to what ran before",
	};

	fputs("instance ", stdout);
	print_clean(event->instance);
	printf(": %s\n", what[event->kind]);
}

/* What came after this on the same CPU and found no room. */
static void print_lost(const struct event *event)
{
	if (event->lost)
		printf("    (%" PRIu64 " bytes after this were lost on CPU %" PRIu32 ")\n",
		       event->lost, event->cpu);
}

static void print_error(const struct event *event)
{
	print_clean(event->ifname);
	printf(": error %" PRIu64 " on CPU %" PRIu32 ": ", event->errors, event->cpu);
	print_clean(event->error);
	putchar('\n');
	print_traceback(event->traceback);
	print_lost(event);
}

static void print_line(const struct event *event)
{
	if (*event->instance)
		fputs("instance ", stdout);
	print_clean(*event->instance ? event->instance : event->ifname);
	printf(" on CPU %" PRIu32 "> ", event->cpu);
	print_clean(event->line);
	putchar('\n');
	print_lost(event);
}

void event_print(const struct event *event)
{
	print_time(event->time_ns);
	if (event->is_line) {
		print_line(event);
		return;
	}
	switch (event->kind) {
	case XDPLUA_EVENT_LOAD:
		print_load(event);
		break;
	case XDPLUA_EVENT_ATTACH:
	case XDPLUA_EVENT_CHANGE:
	case XDPLUA_EVENT_DETACH:
	case XDPLUA_EVENT_RESET:
		print_attachment(event);
		break;
	case XDPLUA_EVENT_UNLOAD:
	case XDPLUA_EVENT_CONFIRM:
	case XDPLUA_EVENT_UNDO:
		print_instance(event);
		break;
	case XDPLUA_EVENT_ERROR:
		print_error(event);
		break;
	default:
		printf("event %d, which this command does not know\n", event->kind);
	}
}

static void json_where(const struct event *event)
{
	json_string("interface", *event->ifname ? event->ifname : NULL);
	if (event->ifindex)
		json_number("ifindex", event->ifindex);
	else
		json_null("ifindex");
}

static void json_line(const struct event *event)
{
	json_where(event);
	json_string("instance", *event->instance ? event->instance : NULL);
	json_number("cpu", event->cpu);
	json_string("line", event->line);
	json_number("lost", event->lost);
}

static void json_event(const struct event *event)
{
	json_string("event", name_of(event));
	switch (event->kind) {
	case XDPLUA_EVENT_LOAD:
		json_string("instance", event->instance);
		json_number("generation", event->generation);
		json_bool("replaced", event->replaced);
		files_json_member(event->files, event->file_count);
		if (event->confirm_seconds)
			json_number("confirm_within", event->confirm_seconds);
		else
			json_null("confirm_within");
		break;
	case XDPLUA_EVENT_ATTACH:
	case XDPLUA_EVENT_CHANGE:
	case XDPLUA_EVENT_DETACH:
	case XDPLUA_EVENT_RESET:
		json_where(event);
		json_string("mode", mode_name(event->mode));
		json_string("instance", event->instance);
		json_string("function", event->function);
		json_string("on_error", on_error_name(event->on_error));
		break;
	case XDPLUA_EVENT_ERROR:
		json_where(event);
		json_number("cpu", event->cpu);
		json_string("error", event->error);
		json_string("traceback", *event->traceback ? event->traceback : NULL);
		json_number("errors", event->errors);
		json_number("lost", event->lost);
		break;
	default:
		json_string("instance", event->instance);
	}
}

void event_print_json(const struct event *event)
{
	json_open(NULL, '{');
	json_string("type", event->is_line ? "log" : "event");
	json_number("time_ns", event->time_ns);
	if (event->is_line)
		json_line(event);
	else
		json_event(event);
	json_close('}');
}

// SPDX-License-Identifier: GPL-2.0-only
/* Status for people: one aligned table, then what went wrong last, then the scripts. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "status.h"
#include "text.h"

static const char *const header[] = {
	"INTERFACE", "MODE", "INSTANCE", "FUNCTION",
	"PACKETS", "PASS", "DROP", "TX", "REDIRECT", "ABORTED", "ERRORS",
	"NS/CALL", "ON-ERROR", "VERSION",
};
#define COLUMNS		(sizeof(header) / sizeof(header[0]))
#define TEXT_COLUMNS	4	/* aligned left; the rest is aligned right */

static const enum xdplua_stat_attr counters[] = {
	XDPLUA_STAT_PACKETS, XDPLUA_STAT_PASS, XDPLUA_STAT_DROP, XDPLUA_STAT_TX,
	XDPLUA_STAT_REDIRECT, XDPLUA_STAT_ABORTED, XDPLUA_STAT_ERRORS,
};

#define COUNTERS	(sizeof(counters) / sizeof(counters[0]))

typedef char cell[XDPLUA_NAME_MAX + 1];

static void fill_row(cell *row, const struct attachment_status *attachment)
{
	if (*attachment->ifname)
		snprintf(row[0], sizeof(cell), "%s", attachment->ifname);
	else
		snprintf(row[0], sizeof(cell), "#%" PRIu32, attachment->ifindex);
	snprintf(row[1], sizeof(cell), "%s", mode_name(attachment->mode));
	snprintf(row[2], sizeof(cell), "%s", attachment->instance);
	snprintf(row[3], sizeof(cell), "%s", attachment->function);
	for (size_t i = 0; i < COUNTERS; i++)
		snprintf(row[TEXT_COLUMNS + i], sizeof(cell), "%" PRIu64, attachment->stats[counters[i]]);
	if (attachment->stats[XDPLUA_STAT_SAMPLES])
		snprintf(row[TEXT_COLUMNS + COUNTERS], sizeof(cell), "%" PRIu64, ns_per_call(attachment->stats));
	else
		strcpy(row[TEXT_COLUMNS + COUNTERS], "-");
	snprintf(row[COLUMNS - 2], sizeof(cell), "%s", on_error_name(attachment->on_error));
	snprintf(row[COLUMNS - 1], sizeof(cell), "%s", version_name(attachment->version));
}

static void widen(int *widths, cell *row)
{
	for (size_t i = 0; i < COLUMNS; i++)
		if ((int)strlen(row[i]) > widths[i])
			widths[i] = strlen(row[i]);
}

static void print_row(const int *widths, cell *row)
{
	char padded[sizeof(cell) + 1];

	for (size_t i = 0; i < COLUMNS; i++) {
		snprintf(padded, sizeof(padded), i < TEXT_COLUMNS ? "%-*s" : "%*s", widths[i], row[i]);
		if (i)
			fputs("  ", stdout);
		print_clean(padded);
	}
	putchar('\n');
}

static void print_last_errors(const struct status *status, uint32_t ifindex)
{
	for (size_t i = 0; i < status->attachment_count; i++) {
		const struct attachment_status *attachment = &status->attachments[i];

		if ((ifindex && attachment->ifindex != ifindex) || !*attachment->last_error)
			continue;
		printf("last error on %s: ", attachment->ifname);
		print_clean(attachment->last_error);
		putchar('\n');
		print_traceback(attachment->traceback);
	}
}

static void print_pending(const struct status *status)
{
	for (size_t i = 0; i < status->instance_count; i++) {
		const struct instance_status *instance = &status->instances[i];

		if (!instance->pending_ns)
			continue;
		fputs("not confirmed: ", stdout);
		print_clean(instance->name);
		printf(" (undone in %" PRIu64 " s)\n", (instance->pending_ns + 999999999) / 1000000000);
	}
}

static void print_foreign(const struct status *status, uint32_t ifindex)
{
	for (size_t i = 0; i < status->foreign_count; i++) {
		const struct foreign_program *program = &status->foreign[i];

		if (ifindex && program->ifindex != ifindex)
			continue;
		fputs("not ours on ", stdout);
		print_clean(program->ifname);
		printf(": XDP program %" PRIu32 " (", program->id);
		print_clean(*program->name ? program->name : "without a name");
		printf(", %s)\n", program->mode);
	}
}

static void print_scripts(const struct status *status)
{
	for (size_t i = 0; i < status->instance_count; i++) {
		const struct instance_status *instance = &status->instances[i];

		fputs("scripts of ", stdout);
		print_clean(instance->name);
		for (size_t j = 0; j < instance->file_count; j++) {
			fputs(j ? ", " : ": ", stdout);
			print_clean(instance->files[j].name);
			printf(" (%" PRIu32 " bytes)", instance->files[j].size);
		}
		putchar('\n');
	}
}

void status_print_table(const struct status *status, uint32_t ifindex)
{
	int widths[COLUMNS] = { 0 };
	cell row[COLUMNS];

	for (size_t i = 0; i < COLUMNS; i++)
		strcpy(row[i], header[i]);
	widen(widths, row);
	for (size_t i = 0; i < status->attachment_count; i++) {
		fill_row(row, &status->attachments[i]);
		widen(widths, row);
	}

	for (size_t i = 0; i < COLUMNS; i++)
		strcpy(row[i], header[i]);
	print_row(widths, row);
	for (size_t i = 0; i < status->attachment_count; i++) {
		if (ifindex && status->attachments[i].ifindex != ifindex)
			continue;
		fill_row(row, &status->attachments[i]);
		print_row(widths, row);
	}
	print_last_errors(status, ifindex);
	print_pending(status);
	print_foreign(status, ifindex);
	print_scripts(status);
}

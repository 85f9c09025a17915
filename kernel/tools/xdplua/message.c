// SPDX-License-Identifier: GPL-2.0-only
#include <ctype.h>
#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>

#include "json.h"
#include "message.h"

static bool in_json;

void complain_in_json(void)
{
	in_json = true;
}

/*
 * Script and interface names come from outside, and a terminal obeys control characters:
 * print none. A traceback's line breaks stay.
 */
static void print_line(const char *format, va_list values, const char *end)
{
	char text[2048];

	vsnprintf(text, sizeof(text), format, values);
	fprintf(stderr, "%s: ", program_invocation_short_name);
	for (const char *c = text; *c; c++)
		putc(iscntrl((unsigned char)*c) && *c != '\n' && *c != '\t' ? '?' : *c, stderr);
	fputs(end, stderr);
	if (!in_json)
		return;
	json_open(NULL, '{');
	json_string("error", text);
	json_close('}');
	json_end_line();
}

int complain(const char *format, ...)
{
	va_list values;

	va_start(values, format);
	print_line(format, values, "\n");
	va_end(values);
	return FAILED;
}

int complain_usage(const char *format, ...)
{
	va_list values;
	char end[300];

	va_start(values, format);
	snprintf(end, sizeof(end), ": see '%s --help'\n", program_invocation_short_name);
	print_line(format, values, end);
	va_end(values);
	return USAGE;
}

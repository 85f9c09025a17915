// SPDX-License-Identifier: GPL-2.0-only
#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>

#include "message.h"

/*
 * Script and interface names come from outside, and a terminal obeys control characters:
 * print none. A traceback's line breaks stay.
 */
static void print_clean(const char *format, va_list values)
{
	char text[2048];

	vsnprintf(text, sizeof(text), format, values);
	for (const char *c = text; *c; c++)
		putc(iscntrl((unsigned char)*c) && *c != '\n' && *c != '\t' ? '?' : *c, stderr);
}

int complain(const char *format, ...)
{
	va_list values;

	va_start(values, format);
	fputs("xdplua: ", stderr);
	print_clean(format, values);
	putc('\n', stderr);
	va_end(values);
	return FAILED;
}

int complain_usage(const char *format, ...)
{
	va_list values;

	va_start(values, format);
	fputs("xdplua: ", stderr);
	print_clean(format, values);
	fputs(": see 'xdplua --help'\n", stderr);
	va_end(values);
	return USAGE;
}

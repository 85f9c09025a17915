// SPDX-License-Identifier: GPL-2.0-only
#include <ctype.h>
#include <stdio.h>

#include "text.h"

void print_clean(const char *text)
{
	for (; *text; text++)
		putchar(iscntrl((unsigned char)*text) && *text != '\n' && *text != '\t' ? '?' : *text);
}

void print_traceback(const char *traceback)
{
	char previous = '\n';

	for (; *traceback; previous = *traceback++) {
		char one[2] = { *traceback };

		if (previous == '\n')
			fputs("    ", stdout);
		print_clean(one);
	}
	if (previous != '\n')
		putchar('\n');
}

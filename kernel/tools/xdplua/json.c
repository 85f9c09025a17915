// SPDX-License-Identifier: GPL-2.0-only
#include <inttypes.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "json.h"

static bool need_comma;

/* Bytes of the UTF-8 sequence at text (RFC 3629: shortest form, no surrogates), 0 if it is none. */
static size_t utf8_length(const unsigned char *text)
{
	unsigned char low = 0x80, high = 0xbf;	/* of the second byte */
	size_t length;

	if (text[0] < 0x80)
		return 1;
	if (text[0] >= 0xc2 && text[0] <= 0xdf)
		length = 2;
	else if ((text[0] & 0xf0) == 0xe0)
		length = 3;
	else if (text[0] >= 0xf0 && text[0] <= 0xf4)
		length = 4;
	else
		return 0;
	switch (text[0]) {
	case 0xe0: low = 0xa0; break;
	case 0xed: high = 0x9f; break;
	case 0xf0: low = 0x90; break;
	case 0xf4: high = 0x8f; break;
	}
	/* stops at the string's NUL, which is no continuation */
	for (size_t i = 1; i < length; i++) {
		if (text[i] < low || text[i] > high)
			return 0;
		low = 0x80;
		high = 0xbf;
	}
	return length;
}

static void write_string(const char *value)
{
	const unsigned char *text = (const unsigned char *)value;
	size_t length;

	putchar('"');
	for (; *text; text += length ? length : 1) {
		length = utf8_length(text);
		if (length == 0)
			fputs("\\ufffd", stdout);
		else if (*text == '"' || *text == '\\')
			printf("\\%c", *text);
		else if (*text < 0x20 || *text == 0x7f)
			printf("\\u%04x", *text);
		else
			fwrite(text, 1, length, stdout);
	}
	putchar('"');
}

static void begin(const char *key)
{
	if (need_comma)
		putchar(',');
	if (key) {
		write_string(key);
		putchar(':');
	}
	need_comma = true;
}

void json_open(const char *key, char bracket)
{
	begin(key);
	putchar(bracket);
	need_comma = false;
}

void json_close(char bracket)
{
	putchar(bracket);
	need_comma = true;
}

void json_number(const char *key, uint64_t value)
{
	begin(key);
	printf("%" PRIu64, value);
}

void json_integer(const char *key, int64_t value)
{
	begin(key);
	printf("%" PRId64, value);
}

void json_bool(const char *key, bool value)
{
	begin(key);
	fputs(value ? "true" : "false", stdout);
}

void json_null(const char *key)
{
	json_string(key, NULL);
}

int json_end_line(void)
{
	putchar('\n');
	need_comma = false;
	return fflush(stdout);
}

void json_string(const char *key, const char *value)
{
	begin(key);
	if (value)
		write_string(value);
	else
		fputs("null", stdout);
}

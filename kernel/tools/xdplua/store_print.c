// SPDX-License-Identifier: GPL-2.0-only
/* The command `xdplua store`. */
#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "json.h"
#include "message.h"
#include "store.h"

/* Bytes as a string of Lua has them: what is not printable, as \xNN. Keys come from packets, too. */
static void print_escaped(const char *bytes, size_t size)
{
	for (size_t i = 0; i < size; i++) {
		unsigned char byte = bytes[i];

		if (byte == '"' || byte == '\\')
			printf("\\%c", byte);
		else if (byte < 0x80 && isprint(byte))
			putchar(byte);
		else
			printf("\\x%02x", byte);
	}
}

static void print_line(const struct store_entry *entry)
{
	putchar('"');
	print_escaped(entry->key, entry->key_size);
	fputs("\"\t", stdout);
	switch (entry->kind) {
	case VALUE_INTEGER:
		printf("%" PRId64 "\n", entry->number);
		break;
	case VALUE_BOOLEAN:
		puts(entry->number ? "true" : "false");
		break;
	default:
		putchar('"');
		print_escaped(entry->bytes, entry->size);
		puts("\"");
	}
}

/* JSON strings are text: bytes that are none are told in hexadecimal beside it, under "<name>_hex". */
static void json_bytes(const char *name, const char *bytes, size_t size)
{
	char hex[2 * XDPLUA_VALUE_MAX + 1], member[32], text[XDPLUA_VALUE_MAX + 1];
	size_t printable = 0;

	memcpy(text, bytes, size);
	text[size] = '\0';
	json_string(name, text);
	while (printable < size && text[printable] > 0 && isprint((unsigned char)text[printable]))
		printable++;
	if (printable == size)
		return;
	for (size_t i = 0; i < size; i++)
		sprintf(hex + 2 * i, "%02x", (unsigned char)bytes[i]);
	snprintf(member, sizeof(member), "%s_hex", name);
	json_string(member, hex);
}

static void json_entry(const struct store_entry *entry)
{
	json_open(NULL, '{');
	json_bytes("key", entry->key, entry->key_size);
	switch (entry->kind) {
	case VALUE_INTEGER:
		json_integer("value", entry->number);
		break;
	case VALUE_BOOLEAN:
		json_bool("value", entry->number);
		break;
	default:
		json_bytes("value", entry->bytes, entry->size);
	}
	json_close('}');
}

int store_show(struct channel *channel, const char *prefix, bool json)
{
	struct store_entries entries;

	if (store_read(channel, prefix, &entries))
		return FAILED;
	if (json) {
		json_open(NULL, '{');
		json_open("store", '[');
	}
	for (size_t i = 0; i < entries.count; i++)
		(json ? json_entry : print_line)(entries.list[i]);
	if (json) {
		json_close(']');
		json_close('}');
		json_end_line();
	}
	store_free(&entries);
	return fflush(stdout) ? complain("cannot write the store: %s", strerror(errno)) : DONE;
}

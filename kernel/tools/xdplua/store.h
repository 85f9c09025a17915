/* SPDX-License-Identifier: GPL-2.0-only */
/* The store behind the Lua table rcu, read and written from here. */
#ifndef XDPLUA_STORE_H
#define XDPLUA_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "netlink.h"

enum value_kind {
	VALUE_STRING,
	VALUE_INTEGER,
	VALUE_BOOLEAN,
};

/* Keys and strings are bytes of any value; they do not end with a NUL. */
struct store_entry {
	size_t key_size;
	char key[XDPLUA_KEY_MAX];
	enum value_kind kind;
	int64_t number;			/* of an integer; 0 or 1 of a boolean */
	size_t size;			/* of a string */
	char bytes[XDPLUA_VALUE_MAX];
};

struct store_entries {
	struct store_entry **list;
	size_t count;
};

/* Reads what has a key that begins with prefix, sorted by key. Returns DONE, or FAILED after saying why. */
int store_read(struct channel *channel, const char *prefix, struct store_entries *entries);
void store_free(struct store_entries *entries);

/* Both return DONE, or FAILED after saying why. */
int store_write_string(struct channel *channel, const char *key, const void *bytes, size_t size);
int store_write_integer(struct channel *channel, const char *key, int64_t number);
/* What is not there is no problem. */
int store_delete(struct channel *channel, const char *key);

/* The command `xdplua store`; prefix may be NULL. */
int store_show(struct channel *channel, const char *prefix, bool json);

#endif

/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * The table behind rcu: strings to scalars and strings, shared by all states.
 * Readers take no lock; writers lock one of many buckets. Nothing here knows
 * Lua, and nothing calls back, so that no error can leave it halfway.
 */
#ifndef LUARCU_STORE_H
#define LUARCU_STORE_H

#include <stddef.h>
#include <stdint.h>

#define STORE_KEY_MAX	255	/* bytes; a domain name fits */
#define STORE_VALUE_MAX	8192	/* bytes of a string */

struct store;

enum store_kind {
	STORE_NOTHING,
	STORE_BOOLEAN,
	STORE_INTEGER,
	STORE_STRING,
};

/*
 * @number: of a boolean (0, 1) or an integer
 * @size: bytes of a string
 */
struct store_value {
	enum store_kind kind;
	int64_t number;
	size_t size;
};

enum store_status {
	STORE_OK,
	STORE_FULL,
	STORE_NO_MEMORY,
};

/* @entries, @bytes: limits. NULL when there is no memory. Sleeps. */
struct store *store_new(size_t entries, size_t bytes);
/* Nobody uses it any more. Sleeps. */
void store_free(struct store *store);

/*
 * The value of a key. A string's bytes are copied if they fit into room;
 * otherwise only its size is told.
 */
void store_get(struct store *store, const char *key, size_t keysize, struct store_value *value,
	       char *bytes, size_t room);

/* STORE_NOTHING deletes. Any context but a hard interrupt. */
enum store_status store_set(struct store *store, const char *key, size_t keysize,
			    const struct store_value *value, const char *bytes);

/* Where a traversal is. Starts as {0}. */
struct store_cursor {
	size_t bucket;
	uint64_t before;	/* stamp of the entry last met in the bucket, or 0 */
};

/* An entry met by a traversal. */
struct store_entry {
	struct store_value value;
	size_t keysize;
	char key[STORE_KEY_MAX];
	char bytes[STORE_VALUE_MAX];
};

enum store_step {
	STORE_END,
	STORE_FOUND,
	STORE_AGAIN,	/* found nothing yet, after a bounded number of buckets */
};

/*
 * The next entry. What is there all the time is met exactly once, whatever
 * is written meanwhile; what comes or goes is met or not.
 */
enum store_step store_next(struct store *store, struct store_cursor *cursor,
			   struct store_entry *entry);

#endif

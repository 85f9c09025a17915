// SPDX-License-Identifier: GPL-2.0-only
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <time.h>

#include "list.h"
#include "message.h"
#include "store.h"
#include "table.h"

#define PREFIX	"forward/"
#define LOCK	"/run/xdpluatables.lock"

struct keys {
	char list[32];
	char version[40];
};

static struct keys keys_of(unsigned int ifindex)
{
	struct keys keys;

	snprintf(keys.list, sizeof(keys.list), PREFIX "%u", ifindex);
	snprintf(keys.version, sizeof(keys.version), PREFIX "%u/version", ifindex);
	return keys;
}

/* Held until the process ends; the file stays. */
int table_lock(void)
{
	int fd = open(LOCK, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

	if (fd < 0 || flock(fd, LOCK_EX))
		return complain("cannot lock the rules: %s: %s", LOCK, strerror(errno));
	return DONE;
}

/* The ifindex of a list's key; 0 for other keys. */
static unsigned int list_of(const struct store_entry *entry)
{
	char key[XDPLUA_KEY_MAX + 1];
	unsigned long ifindex;
	char *end;

	memcpy(key, entry->key, entry->key_size);
	key[entry->key_size] = '\0';
	ifindex = strtoul(key + strlen(PREFIX), &end, 10);
	return *end || entry->kind != VALUE_STRING ? 0 : ifindex;
}

/* What is done to the list of each interface, or of one. */
typedef int list_fn(struct channel *channel, unsigned int ifindex, const struct store_entry *entry, void *data);

static int each_list(struct channel *channel, unsigned int ifindex, list_fn *fn, void *data)
{
	struct store_entries entries;
	int status = store_read(channel, PREFIX, &entries);

	for (size_t i = 0; i < entries.count && !status; i++) {
		const struct store_entry *entry = entries.list[i];
		unsigned int found = list_of(entry);

		if (!found || (ifindex && found != ifindex))
			continue;
		status = fn(channel, found, entry, data);
	}
	store_free(&entries);
	return status;
}

static int unpack(const struct store_entry *entry, struct rules *rules)
{
	if (rules_unpack(rules, (const uint8_t *)entry->bytes, entry->size))
		return DONE;
	return complain("these are no rules of ours: %.*s: a script has written to this key of the store; --flush deletes it",
			(int)entry->key_size, entry->key);
}

static int keep(struct channel *channel, unsigned int ifindex, const struct store_entry *entry, void *data)
{
	(void)channel;
	(void)ifindex;
	return unpack(entry, data);
}

int table_read(struct channel *channel, unsigned int ifindex, struct rules *rules)
{
	*rules = (struct rules){ };
	return each_list(channel, ifindex, keep, rules);
}

/*
 * The clock is what no CPU can have met before, also after a flush. The list is written first: whoever reads the
 * new version finds the new list.
 */
int table_write(struct channel *channel, unsigned int ifindex, const struct rules *rules)
{
	struct keys keys = keys_of(ifindex);
	uint8_t bytes[RULES_SIZE_MAX];
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return store_write_string(channel, keys.list, bytes, rules_pack(rules, bytes)) ||
	       store_write_integer(channel, keys.version, now.tv_sec * 1000000000ll + now.tv_nsec) ? FAILED : DONE;
}

/* Whatever stands there. */
static int delete(struct channel *channel, unsigned int ifindex, const struct store_entry *entry, void *data)
{
	struct keys keys = keys_of(ifindex);

	(void)entry;
	(void)data;
	return store_delete(channel, keys.version) || store_delete(channel, keys.list) ? FAILED : DONE;
}

int table_flush(struct channel *channel, unsigned int ifindex)
{
	return each_list(channel, ifindex, delete, NULL);
}

static int print(struct channel *channel, unsigned int ifindex, const struct store_entry *entry, void *data)
{
	static struct rules rules;
	int status = unpack(entry, &rules);

	(void)channel;
	if (!status)
		(*(bool *)data ? list_json : list_print)(ifindex, &rules);
	return status;
}

int table_list(struct channel *channel, unsigned int ifindex, bool json)
{
	int status;

	if (json)
		list_json_begin();
	status = each_list(channel, ifindex, print, &json);
	if (json && !status)
		list_json_end();
	return status ? status : fflush(stdout) ? complain("cannot write the rules: %s", strerror(errno)) : DONE;
}

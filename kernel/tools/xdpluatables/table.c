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

/* Calls fn for the list of each interface, or of one. */
static int each_list(struct channel *channel, unsigned int ifindex,
		     int (*fn)(struct channel *channel, unsigned int ifindex, const struct rules *rules, void *data), void *data)
{
	struct store_entries entries;
	static struct rules rules;
	int status = store_read(channel, PREFIX, &entries);

	for (size_t i = 0; i < entries.count && !status; i++) {
		const struct store_entry *entry = entries.list[i];
		unsigned int found = list_of(entry);

		if (!found || (ifindex && found != ifindex))
			continue;
		if (rules_unpack(&rules, (const uint8_t *)entry->bytes, entry->size))
			status = fn(channel, found, &rules, data);
		else
			status = complain("these are no rules of ours: %.*s: a script has written to this key of the store",
					  (int)entry->key_size, entry->key);
	}
	store_free(&entries);
	return status;
}

static int keep(struct channel *channel, unsigned int ifindex, const struct rules *rules, void *data)
{
	(void)channel;
	(void)ifindex;
	*(struct rules *)data = *rules;
	return DONE;
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

static int delete(struct channel *channel, unsigned int ifindex, const struct rules *rules, void *data)
{
	struct keys keys = keys_of(ifindex);

	(void)rules;
	(void)data;
	return store_delete(channel, keys.version) || store_delete(channel, keys.list) ? FAILED : DONE;
}

int table_flush(struct channel *channel, unsigned int ifindex)
{
	return each_list(channel, ifindex, delete, NULL);
}

static int print(struct channel *channel, unsigned int ifindex, const struct rules *rules, void *data)
{
	(void)channel;
	(*(bool *)data ? list_json : list_print)(ifindex, rules);
	return DONE;
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

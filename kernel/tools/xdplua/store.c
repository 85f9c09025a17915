// SPDX-License-Identifier: GPL-2.0-only
#include <stdlib.h>
#include <string.h>
#include <linux/genetlink.h>

#include "message.h"
#include "store.h"

static void read_bytes(const struct nlattr *attribute, char *bytes, size_t room, size_t *size)
{
	*size = mnl_attr_get_payload_len(attribute);
	if (*size > room)
		*size = room;
	memcpy(bytes, mnl_attr_get_payload(attribute), *size);
}

static int on_entry(const struct nlmsghdr *message, void *data)
{
	struct store_entry *entry = calloc(1, sizeof(*entry));
	struct store_entries *entries = data;
	struct nlattr *attribute;

	entries->list = realloc(entries->list, (entries->count + 1) * sizeof(*entries->list));
	if (!entry || !entries->list)
		abort();	/* the kernel bounds the store to some megabytes */
	entries->list[entries->count++] = entry;
	mnl_attr_for_each(attribute, message, sizeof(struct genlmsghdr)) {
		switch (mnl_attr_get_type(attribute)) {
		case XDPLUA_A_KEY:
			read_bytes(attribute, entry->key, sizeof(entry->key), &entry->key_size);
			break;
		case XDPLUA_A_STRING:
			read_bytes(attribute, entry->bytes, sizeof(entry->bytes), &entry->size);
			break;
		case XDPLUA_A_INTEGER:
			entry->kind = VALUE_INTEGER;
			entry->number = (int64_t)mnl_attr_get_u64(attribute);
			break;
		case XDPLUA_A_BOOLEAN:
			entry->kind = VALUE_BOOLEAN;
			entry->number = mnl_attr_get_u8(attribute);
			break;
		}
	}
	return MNL_CB_OK;
}

static int by_key(const void *a, const void *b)
{
	const struct store_entry *left = *(struct store_entry *const *)a, *right = *(struct store_entry *const *)b;
	size_t common = left->key_size < right->key_size ? left->key_size : right->key_size;
	int order = memcmp(left->key, right->key, common);

	return order ? order : (left->key_size > right->key_size) - (left->key_size < right->key_size);
}

int store_read(struct channel *channel, const char *prefix, struct store_entries *entries)
{
	struct nlmsghdr *request = request_new(channel, XDPLUA_CMD_STORE, NLM_F_DUMP, XDPLUA_KEY_MAX + 8);
	int error;

	*entries = (struct store_entries){ };
	if (prefix)
		mnl_attr_put(request, XDPLUA_A_KEY, strnlen(prefix, XDPLUA_KEY_MAX), prefix);
	error = request_send(channel, request, on_entry, entries);
	free(request);
	if (error) {
		store_free(entries);
		return complain_of_kernel(channel, "cannot read the store", "module xdplua", error);
	}
	if (entries->count)
		qsort(entries->list, entries->count, sizeof(*entries->list), by_key);
	return DONE;
}

void store_free(struct store_entries *entries)
{
	for (size_t i = 0; i < entries->count; i++)
		free(entries->list[i]);
	free(entries->list);
	*entries = (struct store_entries){ };
}

static struct nlmsghdr *new_write(struct channel *channel, const char *key, size_t size)
{
	struct nlmsghdr *request = request_new(channel, XDPLUA_CMD_STORE_SET, 0, XDPLUA_KEY_MAX + size + 64);

	mnl_attr_put(request, XDPLUA_A_KEY, strnlen(key, XDPLUA_KEY_MAX), key);
	return request;
}

static int send_write(struct channel *channel, struct nlmsghdr *request, const char *key)
{
	int error = request_send(channel, request, NULL, NULL);

	free(request);
	return error ? complain_of_kernel(channel, "cannot write to the store", key, error) : DONE;
}

int store_write_string(struct channel *channel, const char *key, const void *bytes, size_t size)
{
	struct nlmsghdr *request = new_write(channel, key, size);

	mnl_attr_put(request, XDPLUA_A_STRING, size, bytes);
	return send_write(channel, request, key);
}

int store_write_integer(struct channel *channel, const char *key, int64_t number)
{
	struct nlmsghdr *request = new_write(channel, key, sizeof(number));

	mnl_attr_put_u64(request, XDPLUA_A_INTEGER, number);
	return send_write(channel, request, key);
}

int store_delete(struct channel *channel, const char *key)
{
	return send_write(channel, new_write(channel, key, 0), key);
}

// SPDX-License-Identifier: GPL-2.0-only
/*
 * The commands STORE and STORE_SET: the store behind rcu, for people who look for what their
 * scripts have put there, and for commands that put there what scripts need. It has locks
 * of its own, so xdplua_mutex is not taken.
 */
#include <linux/netlink.h>
#include <linux/sched.h>
#include <linux/slab.h>
#include <net/genetlink.h>

#include "netlink.h"

#include "kernel/host.h"
#include "store.h"

/* The longest message: a key and a string, with their headers. */
#define MESSAGE_MAX	(XDPLUA_KEY_MAX + XDPLUA_VALUE_MAX + 256)

#define NO_STORE	"there is no store: this kernel was built without CONFIG_LUARCU"

static_assert(XDPLUA_KEY_MAX == STORE_KEY_MAX && XDPLUA_VALUE_MAX == STORE_VALUE_MAX);

/* @entry: the one met last; too big for a stack */
struct traversal {
	struct store_cursor cursor;
	struct store_entry entry;
};

int xdplua_store_start(struct netlink_callback *cb)
{
	struct traversal *traversal;

	if (!WITH_LUARCU) {
		NL_SET_ERR_MSG(cb->extack, NO_STORE);
		return -EOPNOTSUPP;
	}
	traversal = kzalloc(sizeof(*traversal), GFP_KERNEL);
	if (!traversal)
		return -ENOMEM;
	cb->args[0] = (long)traversal;
	cb->min_dump_alloc = MESSAGE_MAX;
	return 0;
}

int xdplua_store_done(struct netlink_callback *cb)
{
	kfree((void *)cb->args[0]);
	return 0;
}

static int put_value(struct sk_buff *skb, const struct store_entry *entry)
{
	switch (entry->value.kind) {
	case STORE_BOOLEAN:
		return nla_put_u8(skb, XDPLUA_A_BOOLEAN, entry->value.number);
	case STORE_INTEGER:
		return nla_put_s64(skb, XDPLUA_A_INTEGER, entry->value.number, XDPLUA_A_PAD);
	default:
		return nla_put(skb, XDPLUA_A_STRING, entry->value.size, entry->bytes);
	}
}

static int put_entry(struct sk_buff *skb, struct netlink_callback *cb,
		     const struct store_entry *entry)
{
	void *header = genlmsg_put(skb, NETLINK_CB(cb->skb).portid, cb->nlh->nlmsg_seq,
				   &xdplua_family, NLM_F_MULTI, XDPLUA_CMD_STORE);

	if (!header)
		return -EMSGSIZE;
	if (nla_put(skb, XDPLUA_A_KEY, entry->keysize, entry->key) || put_value(skb, entry)) {
		genlmsg_cancel(skb, header);
		return -EMSGSIZE;
	}
	genlmsg_end(skb, header);
	return 0;
}

static bool begins_with(const struct store_entry *entry, const struct nlattr *prefix)
{
	return !prefix || (entry->keysize >= nla_len(prefix) &&
			   memcmp(entry->key, nla_data(prefix), nla_len(prefix)) == 0);
}

int xdplua_store_dump(struct sk_buff *skb, struct netlink_callback *cb)
{
	const struct nlattr *prefix = genl_info_dump(cb)->attrs[XDPLUA_A_KEY];
	struct traversal *traversal = (struct traversal *)cb->args[0];
	struct store_cursor before;
	enum store_step step;
	struct store *store;

	if (!WITH_LUARCU)	/* never: see above; but there is no store to call */
		return 0;
	store = luarcu_module_store();
	for (;;) {
		before = traversal->cursor;
		step = store_next(store, &traversal->cursor, &traversal->entry);
		if (step == STORE_END)
			break;
		cond_resched();
		if (step == STORE_AGAIN || !begins_with(&traversal->entry, prefix))
			continue;
		if (put_entry(skb, cb, &traversal->entry)) {
			traversal->cursor = before;	/* for the next call */
			break;
		}
	}
	return skb->len;
}

/* Returns the bytes of a string. */
static const char *read_value(struct genl_info *info, struct store_value *value)
{
	const struct nlattr *string = info->attrs[XDPLUA_A_STRING];

	if (string) {
		value->kind = STORE_STRING;
		value->size = nla_len(string);
		return nla_data(string);
	}
	if (info->attrs[XDPLUA_A_INTEGER]) {
		value->kind = STORE_INTEGER;
		value->number = nla_get_s64(info->attrs[XDPLUA_A_INTEGER]);
	} else if (info->attrs[XDPLUA_A_BOOLEAN]) {
		value->kind = STORE_BOOLEAN;
		value->number = nla_get_u8(info->attrs[XDPLUA_A_BOOLEAN]);
	}
	return NULL;
}

int xdplua_store_set(struct genl_info *info, struct xdplua_error *err)
{
	const struct nlattr *key = info->attrs[XDPLUA_A_KEY];
	struct store_value value = { .kind = STORE_NOTHING };
	const char *bytes;

	if (!WITH_LUARCU) {
		xdplua_error_set(err, NO_STORE);
		return -EOPNOTSUPP;
	}
	if (GENL_REQ_ATTR_CHECK(info, XDPLUA_A_KEY))
		return -EINVAL;
	bytes = read_value(info, &value);
	switch (store_set(luarcu_module_store(), nla_data(key), nla_len(key), &value, bytes)) {
	case STORE_FULL:
		xdplua_error_set(err, "the store is full: delete keys, or give it a higher limit");
		return -ENOSPC;
	case STORE_NO_MEMORY:
		return -ENOMEM;
	default:
		return 0;
	}
}

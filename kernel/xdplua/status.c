// SPDX-License-Identifier: GPL-2.0-only
/* The STATUS dump: the module, each instance, each attachment of the namespace. */
#include <linux/netlink.h>
#include <linux/timekeeping.h>
#include <net/genetlink.h>
#include <net/sock.h>

#include "netlink.h"

/* Room for the longest message, an instance with all its scripts. */
#define MESSAGE_MAX	8192

static int put_module(struct sk_buff *skb)
{
	return nla_put_u32(skb, XDPLUA_A_ABI, XDPLUA_ABI) ||
	       nla_put_u32(skb, XDPLUA_A_VERSION, XDPLUA_VERSION) ||
	       nla_put_string(skb, XDPLUA_A_MODULE, XDPLUA_MODULE_VERSION) ||
	       nla_put_string(skb, XDPLUA_A_LUA, XDPLUA_LUA_VERSION);
}

int xdplua_status_put_script(struct sk_buff *skb, const struct xdplua_script *script)
{
	struct nlattr *nest = nla_nest_start(skb, XDPLUA_A_FILE);

	if (!nest ||
	    nla_put_string(skb, XDPLUA_FILE_NAME, script->name) ||
	    nla_put_u32(skb, XDPLUA_FILE_SIZE, script->size) ||
	    nla_put(skb, XDPLUA_FILE_SHA256, sizeof(script->sha256), script->sha256))
		return -EMSGSIZE;
	nla_nest_end(skb, nest);
	return 0;
}

static int put_pending(struct sk_buff *skb, const struct xdplua_instance *instance,
		       const struct xdplua_attachment *att)
{
	u64 ns;

	if (!xdplua_pending_left(instance, att, &ns))
		return 0;
	return nla_put_u64_64bit(skb, XDPLUA_A_PENDING_NS, ns, XDPLUA_A_PAD);
}

static int put_instance(struct sk_buff *skb, const struct xdplua_instance *instance)
{
	unsigned int i;

	if (put_pending(skb, instance, NULL) ||
	    nla_put_string(skb, XDPLUA_A_INSTANCE, instance->name) ||
	    nla_put_u64_64bit(skb, XDPLUA_A_GENERATION, instance->generation, XDPLUA_A_PAD) ||
	    nla_put_u64_64bit(skb, XDPLUA_A_MEMORY, xdplua_generation_memory(instance->gen),
			      XDPLUA_A_PAD))
		return -EMSGSIZE;
	for (i = 0; i < instance->scripts; i++)
		if (xdplua_status_put_script(skb, &instance->script[i]))
			return -EMSGSIZE;
	return 0;
}

static int put_stats(struct sk_buff *skb, const u64 *stat)
{
	struct nlattr *nest = nla_nest_start(skb, XDPLUA_A_STATS);
	unsigned int i;

	if (!nest)
		return -EMSGSIZE;
	for (i = XDPLUA_STAT_PACKETS; i <= XDPLUA_STAT_MAX; i++)
		if (nla_put_u64_64bit(skb, i, stat[i], XDPLUA_STAT_PAD))
			return -EMSGSIZE;
	nla_nest_end(skb, nest);
	return 0;
}

int xdplua_status_put_target(struct sk_buff *skb, struct xdplua_attachment *att)
{
	const struct xdplua_target *target = xdplua_target_of(att);

	if (att->link ? nla_put_u32(skb, XDPLUA_A_VERSION, XDPLUA_VERSION_HELPER) ||
			nla_put_u32(skb, XDPLUA_A_PROG_ID, att->id) :
			nla_put_u32(skb, XDPLUA_A_VERSION, XDPLUA_VERSION_CORE))
		return -EMSGSIZE;
	return nla_put_u32(skb, XDPLUA_A_IFINDEX, att->ifindex) ||
	       nla_put_u32(skb, XDPLUA_A_MODE, att->mode) ||
	       nla_put_string(skb, XDPLUA_A_INSTANCE, target->instance->name) ||
	       nla_put_string(skb, XDPLUA_A_FUNCTION, target->function) ||
	       nla_put_u32(skb, XDPLUA_A_ON_ERROR, target->on_error);
}

static int put_attachment(struct sk_buff *skb, struct xdplua_attachment *att)
{
	struct xdplua_error last_error;
	u64 stat[XDPLUA_STAT_MAX + 1];

	xdplua_attachment_stats(att, stat, &last_error);
	if (xdplua_status_put_target(skb, att) ||
	    nla_put_u64_64bit(skb, XDPLUA_A_ATTACHED_NS, ktime_get_ns() - att->since,
			      XDPLUA_A_PAD) ||
	    put_pending(skb, NULL, att) ||
	    put_stats(skb, stat))
		return -EMSGSIZE;
	if (last_error.text[0] && nla_put_string(skb, XDPLUA_A_LAST_ERROR, last_error.text))
		return -EMSGSIZE;
	if (last_error.trace[0] && nla_put_string(skb, XDPLUA_A_TRACEBACK, last_error.trace))
		return -EMSGSIZE;
	return 0;
}

/* Which message of the dump comes next, and whether the current one is it. */
struct place {
	struct sk_buff *skb;
	struct netlink_callback *cb;
	unsigned long index;
	void *header;
};

static bool begin(struct place *place)
{
	if (place->index++ < place->cb->args[0])
		return false;	/* sent by an earlier call */
	place->header = xdplua_dump_put(place->skb, place->cb, XDPLUA_CMD_STATUS);
	return true;
}

/* Ends the message, or takes it back when the buffer is full. */
static bool end(struct place *place, int failed)
{
	if (!place->header)
		return false;
	if (failed) {
		genlmsg_cancel(place->skb, place->header);
		return false;
	}
	genlmsg_end(place->skb, place->header);
	place->cb->args[0] = place->index;
	return true;
}

static void dump(struct place *place, const struct net *net)
{
	struct xdplua_instance *instance;
	struct xdplua_attachment *att;
	struct sk_buff *skb = place->skb;

	if (begin(place) && !end(place, put_module(skb)))
		return;
	list_for_each_entry(instance, &xdplua_instances, list)
		if (begin(place) && !end(place, put_instance(skb, instance)))
			return;
	list_for_each_entry(att, &xdplua_attachments, list)
		if (!READ_ONCE(att->gone) && net_eq(att->net, net) &&
		    begin(place) && !end(place, put_attachment(skb, att)))
			return;
}

int xdplua_status_start(struct netlink_callback *cb)
{
	cb->min_dump_alloc = MESSAGE_MAX;
	return 0;
}

int xdplua_status_dump(struct sk_buff *skb, struct netlink_callback *cb)
{
	struct place place = { .skb = skb, .cb = cb };

	mutex_lock(&xdplua_mutex);
	dump(&place, sock_net(cb->skb->sk));
	mutex_unlock(&xdplua_mutex);
	return skb->len;
}

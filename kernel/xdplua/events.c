// SPDX-License-Identifier: GPL-2.0-only
/* The messages of the multicast groups. */
#include <linux/capability.h>
#include <linux/mutex.h>
#include <linux/net.h>
#include <linux/timekeeping.h>
#include <linux/user_namespace.h>
#include <net/genetlink.h>
#include <net/net_namespace.h>
#include <net/sock.h>

#include "events.h"
#include "netlink.h"

/* Room for the longest message, a load of all the files it may have. */
#define MESSAGE_MAX	4096

/*
 * The log's work may send while the family comes and goes. Innermost; taken
 * with or without xdplua_mutex.
 */
static DEFINE_MUTEX(sending);
static bool on;

void xdplua_events_switch(bool value)
{
	mutex_lock(&sending);
	on = value;
	mutex_unlock(&sending);
}

struct message {
	struct sk_buff *skb;
	void *header;
};

static bool begin(struct message *message, enum xdplua_cmd cmd, u64 time)
{
	message->skb = genlmsg_new(MESSAGE_MAX, GFP_KERNEL);
	if (!message->skb)
		return false;
	message->header = genlmsg_put(message->skb, 0, 0, &xdplua_family, 0, cmd);
	if (message->header &&
	    !nla_put_u64_64bit(message->skb, XDPLUA_A_TIME_NS, time, XDPLUA_A_PAD))
		return true;
	nlmsg_free(message->skb);
	return false;
}

/*
 * The namespace of a cookie, with a reference; NULL when it is gone. (A pointer
 * that is kept without one may be another namespace by now.)
 */
static struct net *find_net(u64 cookie)
{
	struct net *net;

	rcu_read_lock();
	for_each_net_rcu(net) {
		if (net->net_cookie == cookie) {
			net = maybe_get_net(net);
			rcu_read_unlock();
			return net;
		}
	}
	rcu_read_unlock();
	return NULL;
}

/*
 * Lines of print() may have what packets carried: as every command, the groups
 * need CAP_NET_ADMIN in the initial user namespace, of whoever opened the
 * socket. Joining one asks for less: GENL_MCAST_CAP_NET_ADMIN is satisfied in a
 * namespace of the listener's own making, and genl_bind() ignores what a
 * family's bind() says. Like netlink_broadcast(), which calls this, it relies
 * on the socket of a listener having its file.
 */
static int may_not_listen(struct sock *listener, struct sk_buff *skb, void *unused)
{
	return !file_ns_capable(listener->sk_socket->file, &init_user_ns, CAP_NET_ADMIN);
}

static void send_to_one(struct sk_buff *skb, u64 cookie, unsigned int group)
{
	struct net *net = find_net(cookie);

	if (!net) {
		nlmsg_free(skb);
		return;
	}
	genlmsg_multicast_netns_filtered(&xdplua_family, net, skb, 0, group, GFP_KERNEL,
					 may_not_listen, NULL);
	put_net(net);
}

/* As genlmsg_multicast_allns(), which knows no filter. */
static void send_to_all(struct sk_buff *skb, unsigned int group)
{
	struct sk_buff *copy;
	struct net *net;

	rcu_read_lock();
	for_each_net_rcu(net) {
		copy = skb_clone(skb, GFP_ATOMIC);
		if (copy)
			genlmsg_multicast_netns_filtered(&xdplua_family, net, copy, 0, group,
							 GFP_ATOMIC, may_not_listen, NULL);
	}
	rcu_read_unlock();
	nlmsg_free(skb);
}

/* @cookie: of a namespace; 0: all of them */
static void end(struct message *message, int failed, u64 cookie, unsigned int group)
{
	if (failed) {
		nlmsg_free(message->skb);
		return;
	}
	genlmsg_end(message->skb, message->header);
	mutex_lock(&sending);
	if (!on)
		nlmsg_free(message->skb);
	else if (cookie)
		send_to_one(message->skb, cookie, group);
	else
		send_to_all(message->skb, group);
	mutex_unlock(&sending);
}

static int put_load(struct sk_buff *skb, const struct xdplua_load *load, bool replaced)
{
	unsigned int i;

	if (replaced && nla_put_flag(skb, XDPLUA_A_REPLACE))
		return -EMSGSIZE;
	for (i = 0; i < load->count; i++)
		if (xdplua_status_put_script(skb, &load->script[i]))
			return -EMSGSIZE;
	return 0;
}

void xdplua_event_instance(enum xdplua_event event, const struct xdplua_instance *instance,
			   const struct xdplua_load *load, bool replaced, u32 confirm_seconds)
{
	struct message message;
	int failed;

	if (!begin(&message, XDPLUA_CMD_EVENT, ktime_get_real_ns()))
		return;
	failed = nla_put_u32(message.skb, XDPLUA_A_EVENT, event) ||
		 nla_put_string(message.skb, XDPLUA_A_INSTANCE, instance->name) ||
		 nla_put_u64_64bit(message.skb, XDPLUA_A_GENERATION, instance->generation,
				   XDPLUA_A_PAD) ||
		 (load && put_load(message.skb, load, replaced)) ||
		 (confirm_seconds && nla_put_u32(message.skb, XDPLUA_A_CONFIRM_SECONDS,
						 confirm_seconds));
	end(&message, failed, 0, XDPLUA_MCGRP_EVENTS);
}

void xdplua_event_attachment(enum xdplua_event event, struct xdplua_attachment *att)
{
	struct message message;
	int failed;

	if (!begin(&message, XDPLUA_CMD_EVENT, ktime_get_real_ns()))
		return;
	failed = nla_put_u32(message.skb, XDPLUA_A_EVENT, event) ||
		 nla_put_string(message.skb, XDPLUA_A_IFNAME, att->ifname) ||
		 xdplua_status_put_target(message.skb, att);
	end(&message, failed, att->net_cookie, XDPLUA_MCGRP_EVENTS);
}

static int put_error(struct sk_buff *skb, const struct xdplua_record *record)
{
	return nla_put_u32(skb, XDPLUA_A_EVENT, XDPLUA_EVENT_ERROR) ||
	       nla_put_string(skb, XDPLUA_A_ERROR, record->text) ||
	       (*record->trace && nla_put_string(skb, XDPLUA_A_TRACEBACK, record->trace)) ||
	       nla_put_u64_64bit(skb, XDPLUA_A_ERRORS, record->errors, XDPLUA_A_PAD);
}

void xdplua_event_record(const struct xdplua_record *record, u32 lost)
{
	bool error = record->errors;
	struct message message;
	int failed;

	if (!begin(&message, error ? XDPLUA_CMD_EVENT : XDPLUA_CMD_LOG, record->time))
		return;
	failed = nla_put_u32(message.skb, XDPLUA_A_CPU, record->cpu) ||
		 (record->ifindex && nla_put_u32(message.skb, XDPLUA_A_IFINDEX,
						 record->ifindex)) ||
		 (*record->ifname && nla_put_string(message.skb, XDPLUA_A_IFNAME,
						    record->ifname)) ||
		 (*record->instance && nla_put_string(message.skb, XDPLUA_A_INSTANCE,
						      record->instance)) ||
		 (lost && nla_put_u64_64bit(message.skb, XDPLUA_A_LOST, lost, XDPLUA_A_PAD)) ||
		 (error ? put_error(message.skb, record) :
			  nla_put_string(message.skb, XDPLUA_A_LINE, record->text));
	end(&message, failed, record->net_cookie,
	    error ? XDPLUA_MCGRP_EVENTS : XDPLUA_MCGRP_LOG);
}

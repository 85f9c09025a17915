// SPDX-License-Identifier: GPL-2.0-only
/* The generic netlink family: its commands, and the answers to them. */
#include <linux/bpf.h>
#include <linux/netlink.h>
#include <linux/notifier.h>
#include <linux/random.h>
#include <linux/slab.h>
#include <net/genetlink.h>

#include "events.h"
#include "netlink.h"

static const struct nla_policy policy[XDPLUA_A_MAX + 1] = {
	[XDPLUA_A_IFINDEX] = NLA_POLICY_MIN(NLA_U32, 1),
	[XDPLUA_A_INSTANCE] = { .type = NLA_NUL_STRING, .len = XDPLUA_NAME_MAX },
	[XDPLUA_A_FUNCTION] = { .type = NLA_NUL_STRING, .len = XDPLUA_NAME_MAX },
	[XDPLUA_A_FILE] = { .type = NLA_NESTED },
	[XDPLUA_A_REPLACE] = { .type = NLA_FLAG },
	[XDPLUA_A_LINK_FD] = { .type = NLA_U32 },
	[XDPLUA_A_PROG_ID] = { .type = NLA_U32 },
	[XDPLUA_A_ON_ERROR] = NLA_POLICY_RANGE(NLA_U32, XDP_ABORTED, XDP_PASS),
	[XDPLUA_A_CONFIRM_SECONDS] = NLA_POLICY_RANGE(NLA_U32, 1, XDPLUA_CONFIRM_MAX),
	[XDPLUA_A_TOKEN] = { .type = NLA_U64 },
	[XDPLUA_A_MAP_NAME] = { .type = NLA_NUL_STRING, .len = XDPLUA_NAME_MAX },
	[XDPLUA_A_MAP_FD] = { .type = NLA_U32 },
	[XDPLUA_A_KEY] = { .type = NLA_BINARY, .len = XDPLUA_KEY_MAX },
	[XDPLUA_A_STRING] = { .type = NLA_BINARY, .len = XDPLUA_VALUE_MAX },
	[XDPLUA_A_INTEGER] = { .type = NLA_S64 },
	[XDPLUA_A_BOOLEAN] = NLA_POLICY_MAX(NLA_U8, 1),
};

/* Answers with a text, before the errno of the command itself. */
static void send_error(struct genl_info *info, const struct xdplua_error *err)
{
	struct sk_buff *skb = genlmsg_new(nla_total_size(sizeof(err->text)) +
					  nla_total_size(sizeof(err->trace)), GFP_KERNEL);
	void *header;

	if (!skb)
		return;
	header = genlmsg_put_reply(skb, info, &xdplua_family, 0, info->genlhdr->cmd);
	if (!header || nla_put_string(skb, XDPLUA_A_ERROR, err->text) ||
	    (err->trace[0] && nla_put_string(skb, XDPLUA_A_TRACEBACK, err->trace))) {
		nlmsg_free(skb);
		return;
	}
	genlmsg_end(skb, header);
	genlmsg_reply(skb, info);
}

int xdplua_answer(struct genl_info *info, const struct xdplua_error *err, int ret)
{
	if (ret && err->text[0])
		send_error(info, err);
	return ret;
}

/*
 * For a change that has to be confirmed: what keeps the old, and the answer
 * with its token, so that nothing can fail once the change is made.
 */
struct confirmation {
	struct xdplua_pending *pending;	/* NULL: the change need not be confirmed */
	struct sk_buff *reply;
};

static int prepare_confirmation(struct genl_info *info, struct confirmation *confirmation)
{
	const struct nlattr *seconds = info->attrs[XDPLUA_A_CONFIRM_SECONDS];
	struct sk_buff *reply;
	void *header;
	u64 token;

	if (!seconds)
		return 0;
	do
		token = get_random_u64();
	while (!token);
	reply = genlmsg_new(nla_total_size_64bit(sizeof(token)), GFP_KERNEL);
	if (!reply)
		return -ENOMEM;
	header = genlmsg_put_reply(reply, info, &xdplua_family, 0, info->genlhdr->cmd);
	if (!header || nla_put_u64_64bit(reply, XDPLUA_A_TOKEN, token, XDPLUA_A_PAD)) {
		nlmsg_free(reply);
		return -EMSGSIZE;
	}
	genlmsg_end(reply, header);
	confirmation->pending = xdplua_pending_new(token, nla_get_u32(seconds));
	if (!confirmation->pending) {
		nlmsg_free(reply);
		return -ENOMEM;
	}
	confirmation->reply = reply;
	return 0;
}

/* A sender that has gone, and so never reads the token, sees its change undone. */
static void finish_confirmation(struct genl_info *info, struct confirmation *confirmation, int ret)
{
	if (!confirmation->pending)
		return;
	if (ret) {
		kfree(confirmation->pending);
		nlmsg_free(confirmation->reply);
	} else {
		genlmsg_reply(confirmation->reply, info);
	}
}

/* On the heap: the stack is for the scripts that a load runs. */
struct load_request {
	struct xdplua_load load;
	struct xdplua_error err;
};

static int carry_out_load(struct genl_info *info, struct load_request *request)
{
	struct confirmation confirmation = {};
	struct xdplua_attach attach = {};
	int ret;

	ret = xdplua_parse_load(info, &request->load, &request->err);
	if (!ret)
		ret = xdplua_parse_attach(info, &attach, &request->err);
	if (!ret)
		ret = prepare_confirmation(info, &confirmation);
	if (!ret) {
		mutex_lock(&xdplua_mutex);
		xdplua_print_for(genl_info_net(info), xdplua_instance_name(info));
		ret = xdplua_do_load(xdplua_instance_name(info), &request->load,
				     info->attrs[XDPLUA_A_REPLACE],
				     attach.ifindex ? &attach : NULL, confirmation.pending,
				     &request->err);
		xdplua_print_for(&init_net, "");
		mutex_unlock(&xdplua_mutex);
	}
	finish_confirmation(info, &confirmation, ret);
	if (attach.link && (ret || !attach.ifindex))
		bpf_link_put(attach.link);
	return xdplua_answer(info, &request->err, ret);
}

static int do_load(struct sk_buff *skb, struct genl_info *info)
{
	struct load_request *request = kzalloc(sizeof(*request), GFP_KERNEL);
	int ret;

	if (!request)
		return -ENOMEM;
	ret = carry_out_load(info, request);
	kfree(request);
	return ret;
}

static int need_ifindex(struct genl_info *info)
{
	return GENL_REQ_ATTR_CHECK(info, XDPLUA_A_IFINDEX) ? -EINVAL : 0;
}

static int do_attach(struct sk_buff *skb, struct genl_info *info)
{
	struct confirmation confirmation = {};
	struct xdplua_attach attach = {};
	struct xdplua_error err = {};
	int ret = need_ifindex(info);

	if (!ret)
		ret = xdplua_parse_attach(info, &attach, &err);
	if (!ret)
		ret = prepare_confirmation(info, &confirmation);
	if (!ret) {
		mutex_lock(&xdplua_mutex);
		ret = xdplua_do_attach(info->attrs[XDPLUA_A_INSTANCE] ? xdplua_instance_name(info) : NULL,
				       &attach, confirmation.pending, &err);
		mutex_unlock(&xdplua_mutex);
	}
	finish_confirmation(info, &confirmation, ret);
	if (attach.link && ret)
		bpf_link_put(attach.link);
	return xdplua_answer(info, &err, ret);
}

static int do_confirm(struct sk_buff *skb, struct genl_info *info)
{
	struct xdplua_error err = {};
	int ret;

	if (GENL_REQ_ATTR_CHECK(info, XDPLUA_A_TOKEN))
		return -EINVAL;
	mutex_lock(&xdplua_mutex);
	ret = xdplua_do_confirm(nla_get_u64(info->attrs[XDPLUA_A_TOKEN]), &err);
	mutex_unlock(&xdplua_mutex);
	return xdplua_answer(info, &err, ret);
}

static int do_reserve(struct sk_buff *skb, struct genl_info *info)
{
	struct xdplua_error err = {};
	struct net_device *dev;
	struct sk_buff *reply;
	void *header;
	int ret = need_ifindex(info);
	u32 ifindex, id;

	if (ret)
		return ret;
	ifindex = nla_get_u32(info->attrs[XDPLUA_A_IFINDEX]);
	dev = dev_get_by_index(genl_info_net(info), ifindex);
	if (!dev)
		return -ENODEV;
	dev_put(dev);

	reply = genlmsg_new(nla_total_size(sizeof(u32)), GFP_KERNEL);
	if (!reply)
		return -ENOMEM;
	mutex_lock(&xdplua_mutex);
	ret = xdplua_reserve(genl_info_net(info), ifindex, info->snd_portid, &id, &err);
	mutex_unlock(&xdplua_mutex);
	if (ret)
		goto free;
	ret = -EMSGSIZE;
	header = genlmsg_put_reply(reply, info, &xdplua_family, 0, XDPLUA_CMD_RESERVE);
	if (!header || nla_put_u32(reply, XDPLUA_A_PROG_ID, id))
		goto free;
	genlmsg_end(reply, header);
	return genlmsg_reply(reply, info);

free:
	nlmsg_free(reply);
	return xdplua_answer(info, &err, ret);
}

static int do_detach(struct sk_buff *skb, struct genl_info *info)
{
	struct xdplua_attachment *att;
	int ret = need_ifindex(info);

	if (ret)
		return ret;
	mutex_lock(&xdplua_mutex);
	att = xdplua_attachment_find(genl_info_net(info),
				     nla_get_u32(info->attrs[XDPLUA_A_IFINDEX]));
	if (att)
		xdplua_attachment_drop(att);
	mutex_unlock(&xdplua_mutex);
	if (!att)
		return -ENOENT;
	xdplua_attachments_flush();
	return 0;
}

static int do_reset(struct sk_buff *skb, struct genl_info *info)
{
	struct xdplua_attachment *att;
	int ret = need_ifindex(info);

	if (ret)
		return ret;
	mutex_lock(&xdplua_mutex);
	att = xdplua_attachment_find(genl_info_net(info),
				     nla_get_u32(info->attrs[XDPLUA_A_IFINDEX]));
	if (att) {
		xdplua_attachment_reset(att);
		xdplua_event_attachment(XDPLUA_EVENT_RESET, att);
	}
	mutex_unlock(&xdplua_mutex);
	return att ? 0 : -ENOENT;
}

static int do_unload(struct sk_buff *skb, struct genl_info *info)
{
	struct xdplua_error err = {};
	int ret;

	if (GENL_REQ_ATTR_CHECK(info, XDPLUA_A_INSTANCE))
		return -EINVAL;
	ret = xdplua_check_name(info, info->attrs[XDPLUA_A_INSTANCE], "instance", &err);
	if (!ret) {
		mutex_lock(&xdplua_mutex);
		ret = xdplua_do_unload(xdplua_instance_name(info), &err);
		mutex_unlock(&xdplua_mutex);
	}
	return xdplua_answer(info, &err, ret);
}

static int do_store_set(struct sk_buff *skb, struct genl_info *info)
{
	struct xdplua_error err = {};

	return xdplua_answer(info, &err, xdplua_store_set(info, &err));
}

/* Every command, STATUS too, needs CAP_NET_ADMIN in the initial user namespace. */
static const struct genl_ops ops[] = {
	{ .cmd = XDPLUA_CMD_LOAD, .flags = GENL_ADMIN_PERM, .doit = do_load },
	{ .cmd = XDPLUA_CMD_RESERVE, .flags = GENL_ADMIN_PERM, .doit = do_reserve },
	{ .cmd = XDPLUA_CMD_ATTACH, .flags = GENL_ADMIN_PERM, .doit = do_attach },
	{ .cmd = XDPLUA_CMD_DETACH, .flags = GENL_ADMIN_PERM, .doit = do_detach },
	{ .cmd = XDPLUA_CMD_CONFIRM, .flags = GENL_ADMIN_PERM, .doit = do_confirm },
	{ .cmd = XDPLUA_CMD_RESET, .flags = GENL_ADMIN_PERM, .doit = do_reset },
	{ .cmd = XDPLUA_CMD_UNLOAD, .flags = GENL_ADMIN_PERM, .doit = do_unload },
	{
		.cmd = XDPLUA_CMD_STATUS,
		.flags = GENL_ADMIN_PERM,
		.start = xdplua_status_start,
		.dumpit = xdplua_status_dump,
	},
	{ .cmd = XDPLUA_CMD_MAP_BIND, .flags = GENL_ADMIN_PERM, .doit = xdplua_do_map_bind },
	{ .cmd = XDPLUA_CMD_MAP_UNBIND, .flags = GENL_ADMIN_PERM, .doit = xdplua_do_map_unbind },
	{ .cmd = XDPLUA_CMD_MAP_DUMP, .flags = GENL_ADMIN_PERM, .dumpit = xdplua_map_dump },
	{
		.cmd = XDPLUA_CMD_STORE,
		.flags = GENL_ADMIN_PERM,
		.start = xdplua_store_start,
		.dumpit = xdplua_store_dump,
		.done = xdplua_store_done,
	},
	{ .cmd = XDPLUA_CMD_STORE_SET, .flags = GENL_ADMIN_PERM, .doit = do_store_set },
};

/* Who joins hears nothing without the capability in the initial namespace, see events.c. */
static const struct genl_multicast_group groups[] = {
	[XDPLUA_MCGRP_EVENTS] = {
		.name = XDPLUA_GROUP_EVENTS,
		.flags = GENL_MCAST_CAP_NET_ADMIN,
	},
	[XDPLUA_MCGRP_LOG] = {
		.name = XDPLUA_GROUP_LOG,
		.flags = GENL_MCAST_CAP_NET_ADMIN,
	},
};

struct genl_family xdplua_family __ro_after_init = {
	.name = XDPLUA_FAMILY_NAME,
	.version = XDPLUA_FAMILY_VERSION,
	.maxattr = XDPLUA_A_MAX,
	.policy = policy,
	.ops = ops,
	.n_ops = ARRAY_SIZE(ops),
	.mcgrps = groups,
	.n_mcgrps = ARRAY_SIZE(groups),
	.netnsok = true,
	.parallel_ops = true,
	.module = THIS_MODULE,
};

void *xdplua_dump_put(struct sk_buff *skb, struct netlink_callback *cb, u8 command)
{
	return genlmsg_put(skb, NETLINK_CB(cb->skb).portid, cb->nlh->nlmsg_seq, &xdplua_family,
			   NLM_F_MULTI, command);
}

/* A socket is closed: what it has reserved and not used is free again. */
static int netlink_event(struct notifier_block *nb, unsigned long event, void *ptr)
{
	const struct netlink_notify *notify = ptr;

	if (event != NETLINK_URELEASE || notify->protocol != NETLINK_GENERIC)
		return NOTIFY_DONE;
	/* do not let every closing socket of the machine wait for a load */
	if (!xdplua_has_reserved(notify->portid))
		return NOTIFY_DONE;
	mutex_lock(&xdplua_mutex);
	xdplua_unreserve(notify->net, notify->portid);
	mutex_unlock(&xdplua_mutex);
	return NOTIFY_DONE;
}

static struct notifier_block netlink_notifier = { .notifier_call = netlink_event };

int xdplua_netlink_init(void)
{
	int ret = netlink_register_notifier(&netlink_notifier);

	if (ret)
		return ret;
	ret = genl_register_family(&xdplua_family);
	if (ret)
		netlink_unregister_notifier(&netlink_notifier);
	else
		xdplua_events_switch(true);
	return ret;
}

void xdplua_netlink_exit(void)
{
	xdplua_events_switch(false);
	genl_unregister_family(&xdplua_family);
	netlink_unregister_notifier(&netlink_notifier);
}

// SPDX-License-Identifier: GPL-2.0-only
/* The generic netlink family: parsing commands and answering them. */
#include <linux/bpf.h>
#include <linux/ctype.h>
#include <linux/netlink.h>
#include <linux/notifier.h>
#include <linux/random.h>
#include <linux/slab.h>
#include <net/genetlink.h>
#include <crypto/sha2.h>

#include "netlink.h"

#define DEFAULT_INSTANCE	"default"

static struct genl_family family;

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
};

/* SOURCE has no length here: a policy would answer ERANGE to a long script. */
static const struct nla_policy file_policy[XDPLUA_FILE_ATTR_MAX + 1] = {
	[XDPLUA_FILE_NAME] = { .type = NLA_NUL_STRING, .len = XDPLUA_NAME_MAX },
	[XDPLUA_FILE_SOURCE] = { .type = NLA_BINARY },
};

/* Answers with a text, before the errno of the command itself. */
static void send_error(struct genl_info *info, const struct xdplua_error *err)
{
	struct sk_buff *skb = genlmsg_new(nla_total_size(sizeof(err->text)), GFP_KERNEL);
	void *header;

	if (!skb)
		return;
	header = genlmsg_put_reply(skb, info, &family, 0, info->genlhdr->cmd);
	if (!header || nla_put_string(skb, XDPLUA_A_ERROR, err->text)) {
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

/* Names appear in messages and logs: printable, and not empty. */
static bool is_name(const char *name)
{
	if (!*name)
		return false;
	for (; *name; name++)
		if (!isprint(*name))
			return false;
	return true;
}

int xdplua_check_name(struct genl_info *info, const struct nlattr *attr, const char *what,
		      struct xdplua_error *err)
{
	if (!attr || is_name(nla_data(attr)))
		return 0;
	NL_SET_BAD_ATTR(info->extack, attr);
	xdplua_error_set(err, "the name of the %s is empty or has unprintable bytes", what);
	return -EINVAL;
}

static const char *instance_name(const struct genl_info *info)
{
	const struct nlattr *attr = info->attrs[XDPLUA_A_INSTANCE];

	return attr ? nla_data(attr) : DEFAULT_INSTANCE;
}

static int parse_file(struct genl_info *info, const struct nlattr *attr,
		      struct xdplua_script *script, struct xdplua_error *err)
{
	struct nlattr *tb[XDPLUA_FILE_ATTR_MAX + 1];
	int ret;

	ret = nla_parse_nested(tb, XDPLUA_FILE_ATTR_MAX, attr, file_policy, info->extack);
	if (ret)
		return ret;
	if (!tb[XDPLUA_FILE_NAME] || !tb[XDPLUA_FILE_SOURCE]) {
		xdplua_error_set(err, "a script needs a name and a source");
		return -EINVAL;
	}
	ret = xdplua_check_name(info, tb[XDPLUA_FILE_NAME], "script", err);
	if (ret)
		return ret;
	nla_strscpy(script->name, tb[XDPLUA_FILE_NAME], sizeof(script->name));
	script->source = nla_data(tb[XDPLUA_FILE_SOURCE]);
	script->size = nla_len(tb[XDPLUA_FILE_SOURCE]);
	if (!script->size) {
		xdplua_error_set(err, "%s: script is empty (0 bytes; 1 to %d are allowed)",
				 script->name, XDPLUA_SCRIPT_MAX);
		return -EINVAL;
	}
	if (script->size > XDPLUA_SCRIPT_MAX) {
		xdplua_error_set(err, "%s: script has %u bytes, %d are allowed", script->name,
				 script->size, XDPLUA_SCRIPT_MAX);
		return -ENAMETOOLONG;
	}
	sha256(script->source, script->size, script->sha256);
	return 0;
}

static int parse_load(struct genl_info *info, struct xdplua_load *load,
		      struct xdplua_error *err)
{
	struct nlattr *attr;
	int rem, ret;

	nlmsg_for_each_attr_type(attr, XDPLUA_A_FILE, info->nlhdr, GENL_HDRLEN, rem) {
		if (load->count == XDPLUA_FILES_MAX) {
			xdplua_error_set(err, "more than %d scripts in one load",
					 XDPLUA_FILES_MAX);
			return -E2BIG;
		}
		ret = parse_file(info, attr, &load->script[load->count], err);
		if (ret)
			return ret;
		load->count++;
	}
	if (!load->count) {
		xdplua_error_set(err, "a load needs a script");
		return -EINVAL;
	}
	return 0;
}

/* Takes a reference to the link, if there is one; attach->link is the caller's to put. */
static int parse_attach(struct genl_info *info, struct xdplua_attach *attach,
			struct xdplua_error *err)
{
	struct nlattr **attrs = info->attrs;
	struct bpf_link *link;
	int ret;

	ret = xdplua_check_name(info, attrs[XDPLUA_A_INSTANCE], "instance", err);
	if (!ret)
		ret = xdplua_check_name(info, attrs[XDPLUA_A_FUNCTION], "function", err);
	if (ret)
		return ret;
	attach->net = genl_info_net(info);
	attach->portid = info->snd_portid;
	if (attrs[XDPLUA_A_IFINDEX])
		attach->ifindex = nla_get_u32(attrs[XDPLUA_A_IFINDEX]);
	if (attrs[XDPLUA_A_FUNCTION])
		attach->function = nla_data(attrs[XDPLUA_A_FUNCTION]);
	attach->on_error = attrs[XDPLUA_A_ON_ERROR] ? nla_get_u32(attrs[XDPLUA_A_ON_ERROR]) : -1;
	if (attrs[XDPLUA_A_PROG_ID])
		attach->prog_id = nla_get_u32(attrs[XDPLUA_A_PROG_ID]);
	if (attrs[XDPLUA_A_LINK_FD]) {
		link = bpf_link_get_from_fd(nla_get_u32(attrs[XDPLUA_A_LINK_FD]));
		if (IS_ERR(link)) {
			xdplua_error_set(err, "file descriptor %u is no BPF link",
					 nla_get_u32(attrs[XDPLUA_A_LINK_FD]));
			return -EINVAL;
		}
		attach->link = link;
	}
	return 0;
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
	header = genlmsg_put_reply(reply, info, &family, 0, info->genlhdr->cmd);
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

static int do_load(struct sk_buff *skb, struct genl_info *info)
{
	struct confirmation confirmation = {};
	struct xdplua_attach attach = {};
	struct xdplua_error err = {};
	struct xdplua_load *load;
	int ret;

	load = kzalloc(sizeof(*load), GFP_KERNEL);
	if (!load)
		return -ENOMEM;
	ret = parse_load(info, load, &err);
	if (!ret)
		ret = parse_attach(info, &attach, &err);
	if (!ret)
		ret = prepare_confirmation(info, &confirmation);
	if (!ret) {
		mutex_lock(&xdplua_mutex);
		ret = xdplua_do_load(instance_name(info), load, info->attrs[XDPLUA_A_REPLACE],
				     attach.ifindex ? &attach : NULL, confirmation.pending, &err);
		mutex_unlock(&xdplua_mutex);
	}
	kfree(load);
	finish_confirmation(info, &confirmation, ret);
	if (attach.link && (ret || !attach.ifindex))
		bpf_link_put(attach.link);
	return xdplua_answer(info, &err, ret);
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
		ret = parse_attach(info, &attach, &err);
	if (!ret)
		ret = prepare_confirmation(info, &confirmation);
	if (!ret) {
		mutex_lock(&xdplua_mutex);
		ret = xdplua_do_attach(instance_name(info), &attach, confirmation.pending, &err);
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
	ret = xdplua_reserve(genl_info_net(info), ifindex, info->snd_portid, &id);
	mutex_unlock(&xdplua_mutex);
	if (ret)
		goto free;
	ret = -EMSGSIZE;
	header = genlmsg_put_reply(reply, info, &family, 0, XDPLUA_CMD_RESERVE);
	if (!header || nla_put_u32(reply, XDPLUA_A_PROG_ID, id))
		goto free;
	genlmsg_end(reply, header);
	return genlmsg_reply(reply, info);

free:
	nlmsg_free(reply);
	return ret;
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
	if (att)
		xdplua_attachment_reset(att);
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
		ret = xdplua_do_unload(instance_name(info), &err);
		mutex_unlock(&xdplua_mutex);
	}
	return xdplua_answer(info, &err, ret);
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
};

static struct genl_family family __ro_after_init = {
	.name = XDPLUA_FAMILY_NAME,
	.version = XDPLUA_FAMILY_VERSION,
	.maxattr = XDPLUA_A_MAX,
	.policy = policy,
	.ops = ops,
	.n_ops = ARRAY_SIZE(ops),
	.netnsok = true,
	.parallel_ops = true,
	.module = THIS_MODULE,
};

void *xdplua_dump_put(struct sk_buff *skb, struct netlink_callback *cb, u8 command)
{
	return genlmsg_put(skb, NETLINK_CB(cb->skb).portid, cb->nlh->nlmsg_seq, &family,
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
	ret = genl_register_family(&family);
	if (ret)
		netlink_unregister_notifier(&netlink_notifier);
	return ret;
}

void xdplua_netlink_exit(void)
{
	genl_unregister_family(&family);
	netlink_unregister_notifier(&netlink_notifier);
}

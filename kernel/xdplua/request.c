// SPDX-License-Identifier: GPL-2.0-only
/* Taking requests apart: names, scripts, what is to be attached. */
#include <linux/bpf.h>
#include <linux/ctype.h>
#include <net/genetlink.h>
#include <crypto/sha2.h>

#include "netlink.h"


/* SOURCE has no length here: a policy would answer ERANGE to a long script. */
static const struct nla_policy file_policy[XDPLUA_FILE_ATTR_MAX + 1] = {
	[XDPLUA_FILE_NAME] = { .type = NLA_NUL_STRING, .len = XDPLUA_NAME_MAX },
	[XDPLUA_FILE_SOURCE] = { .type = NLA_BINARY },
};

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

const char *xdplua_instance_name(const struct genl_info *info)
{
	const struct nlattr *attr = info->attrs[XDPLUA_A_INSTANCE];

	return attr ? nla_data(attr) : XDPLUA_DEFAULT_INSTANCE;
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

int xdplua_parse_load(struct genl_info *info, struct xdplua_load *load,
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

int xdplua_parse_attach(struct genl_info *info, struct xdplua_attach *attach,
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

// SPDX-License-Identifier: GPL-2.0-only
/* The commands MAP_BIND, MAP_UNBIND and MAP_DUMP: parsing and answering them. */
#include <linux/bpf.h>
#include <linux/netlink.h>
#include <net/genetlink.h>

#include "maps.h"
#include "netlink.h"

static int check_name(struct genl_info *info, struct xdplua_error *err)
{
	if (GENL_REQ_ATTR_CHECK(info, XDPLUA_A_MAP_NAME))
		return -EINVAL;
	return xdplua_check_name(info, info->attrs[XDPLUA_A_MAP_NAME], "map", err);
}

int xdplua_do_map_bind(struct sk_buff *skb, struct genl_info *info)
{
	struct xdplua_error err = {};
	int ret = check_name(info, &err);

	if (!ret && GENL_REQ_ATTR_CHECK(info, XDPLUA_A_MAP_FD))
		ret = -EINVAL;
	if (!ret)
		ret = xdplua_map_bind(nla_data(info->attrs[XDPLUA_A_MAP_NAME]),
				      nla_get_u32(info->attrs[XDPLUA_A_MAP_FD]), &err);
	return xdplua_answer(info, &err, ret);
}

int xdplua_do_map_unbind(struct sk_buff *skb, struct genl_info *info)
{
	struct xdplua_error err = {};
	int ret = check_name(info, &err);

	if (!ret)
		ret = xdplua_map_unbind(nla_data(info->attrs[XDPLUA_A_MAP_NAME]), &err);
	return xdplua_answer(info, &err, ret);
}

static int put_map(struct sk_buff *skb, const char *name, const struct bpf_map *map)
{
	return nla_put_string(skb, XDPLUA_A_MAP_NAME, name) ||
	       nla_put_u32(skb, XDPLUA_A_MAP_ID, map->id) ||
	       nla_put_u32(skb, XDPLUA_A_MAP_TYPE, map->map_type) ||
	       nla_put_u32(skb, XDPLUA_A_MAP_KEY_SIZE, map->key_size) ||
	       nla_put_u32(skb, XDPLUA_A_MAP_VALUE_SIZE, map->value_size) ||
	       nla_put_u32(skb, XDPLUA_A_MAP_ENTRIES, map->max_entries);
}

/* cb->args[0]: the place to go on at */
int xdplua_map_dump(struct sk_buff *skb, struct netlink_callback *cb)
{
	unsigned int place = cb->args[0];
	const struct bpf_map *map;
	const char *name;
	void *header;

	mutex_lock(&xdplua_mutex);
	for (; xdplua_map_next(&place, &name, &map); place++) {
		header = xdplua_dump_put(skb, cb, XDPLUA_CMD_MAP_DUMP);
		if (!header)
			break;
		if (put_map(skb, name, map)) {
			genlmsg_cancel(skb, header);
			break;
		}
		genlmsg_end(skb, header);
	}
	mutex_unlock(&xdplua_mutex);
	cb->args[0] = place;
	return skb->len;
}

// SPDX-License-Identifier: GPL-2.0-only
/*
 * listen: joins the multicast groups without ever sending a command, and says whether it hears anything.
 *
 *	listen root			as it was started
 *	listen nobody			without privilege
 *	listen own-namespace		with every privilege in namespaces of its own, as anybody can make them
 *
 * Prints "joined" (or "refused", and ends), then, within three seconds, "heard" or "silence".
 */
#define _GNU_SOURCE
#include <poll.h>
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <libmnl/libmnl.h>
#include <linux/genetlink.h>
#include <linux/xdplua.h>

#define NOBODY	65534
#define GROUPS	2

struct groups {
	int found;
	int id[GROUPS];
};

static int each_group(const struct nlattr *group, void *data)
{
	struct groups *groups = data;
	const struct nlattr *attr;

	mnl_attr_for_each_nested(attr, group)
		if (mnl_attr_get_type(attr) == CTRL_ATTR_MCAST_GRP_ID && groups->found < GROUPS)
			groups->id[groups->found++] = mnl_attr_get_u32(attr);
	return MNL_CB_OK;
}

static int on_family(const struct nlmsghdr *header, void *data)
{
	const struct nlattr *attr;

	mnl_attr_for_each(attr, header, sizeof(struct genlmsghdr))
		if (mnl_attr_get_type(attr) == CTRL_ATTR_MCAST_GROUPS)
			mnl_attr_parse_nested(attr, each_group, data);
	return MNL_CB_OK;
}

static void find_groups(struct mnl_socket *socket, struct groups *groups)
{
	char buffer[MNL_SOCKET_BUFFER_SIZE];
	struct nlmsghdr *request = mnl_nlmsg_put_header(buffer);
	struct genlmsghdr *family;

	request->nlmsg_type = GENL_ID_CTRL;
	request->nlmsg_flags = NLM_F_REQUEST;
	family = mnl_nlmsg_put_extra_header(request, sizeof(*family));
	family->cmd = CTRL_CMD_GETFAMILY;
	mnl_attr_put_strz(request, CTRL_ATTR_FAMILY_NAME, XDPLUA_FAMILY_NAME);
	if (mnl_socket_sendto(socket, request, request->nlmsg_len) > 0)
		mnl_cb_run(buffer, mnl_socket_recvfrom(socket, buffer, sizeof(buffer)), 0, 0, on_family, groups);
}

int main(int argc, char **argv)
{
	struct mnl_socket *socket;
	struct groups groups = {};
	struct pollfd ready;

	if (argc != 2)
		return 2;
	if (strcmp(argv[1], "root") && (setgid(NOBODY) || setuid(NOBODY)))
		return 2;
	if (!strcmp(argv[1], "own-namespace") && unshare(CLONE_NEWUSER | CLONE_NEWNET))
		return 2;
	socket = mnl_socket_open(NETLINK_GENERIC);
	if (!socket || mnl_socket_bind(socket, 0, MNL_SOCKET_AUTOPID))
		return 2;
	find_groups(socket, &groups);
	if (groups.found != GROUPS)
		return 2;
	for (int i = 0; i < GROUPS; i++) {
		if (mnl_socket_setsockopt(socket, NETLINK_ADD_MEMBERSHIP, &groups.id[i], sizeof(int))) {
			puts("refused");
			return 0;
		}
	}
	puts("joined");
	fflush(stdout);
	ready = (struct pollfd) { .fd = mnl_socket_get_fd(socket), .events = POLLIN };
	puts(poll(&ready, 1, 3000) > 0 ? "heard" : "silence");
	return 0;
}

// SPDX-License-Identifier: GPL-2.0-only
/* One dump of the links, whose IFLA_XDP names the program and how it is attached. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <sys/socket.h>
#include <bpf/bpf.h>
#include <linux/if_link.h>
#include <linux/rtnetlink.h>

#include "foreign.h"

/* A mode of IFLA_XDP_ATTACHED, and the attribute that has the program of just that mode. */
static const struct mode {
	uint8_t attached;
	const char *name;
	uint16_t attribute;
} modes[] = {
	{ XDP_ATTACHED_SKB, "generic", IFLA_XDP_SKB_PROG_ID },
	{ XDP_ATTACHED_DRV, "native", IFLA_XDP_DRV_PROG_ID },
	{ XDP_ATTACHED_HW, "offloaded", IFLA_XDP_HW_PROG_ID },
};

/* With several modes at once each program has an attribute of its own; the general one is 0 then. */
static void read_xdp(struct foreign_program *program, const struct nlattr *nest)
{
	uint32_t by_mode[sizeof(modes) / sizeof(modes[0])] = { 0 };
	struct nlattr *attribute;

	mnl_attr_for_each_nested(attribute, nest) {
		for (size_t i = 0; i < sizeof(modes) / sizeof(modes[0]); i++)
			if (mnl_attr_get_type(attribute) == modes[i].attribute)
				by_mode[i] = mnl_attr_get_u32(attribute);
	}
	for (size_t i = 0; i < sizeof(modes) / sizeof(modes[0]); i++)
		if (by_mode[i]) {
			program->id = by_mode[i];
			program->mode = modes[i].name;
		}
}

/*
 * Whether the program is the one that brings packets to us. A core attachment needs none. One that is being attached or
 * detached right now is in no status, and is known by its name.
 */
static bool ours(const struct status *status, const struct foreign_program *program)
{
	const struct attachment_status *attachment = status_find(status, program->ifindex);

	return (attachment && attachment->version == XDPLUA_VERSION_HELPER) || strcmp(program->name, "xdplua") == 0;
}

static void name_program(struct foreign_program *program)
{
	struct bpf_prog_info info = { };
	uint32_t size = sizeof(info);
	int fd = bpf_prog_get_fd_by_id(program->id);

	if (fd >= 0 && !bpf_obj_get_info_by_fd(fd, &info, &size))
		snprintf(program->name, sizeof(program->name), "%s", info.name);
	if (fd >= 0)
		close(fd);
}

static int on_link(const struct nlmsghdr *message, void *data)
{
	const struct ifinfomsg *link = mnl_nlmsg_get_payload(message);
	struct foreign_program program = { .ifindex = link->ifi_index };
	struct status *status = data;
	struct foreign_program *grown;
	struct nlattr *attribute;

	mnl_attr_for_each(attribute, message, sizeof(*link)) {
		if (mnl_attr_get_type(attribute) == IFLA_IFNAME)
			copy_string(program.ifname, sizeof(program.ifname), attribute);
		else if (mnl_attr_get_type(attribute) == IFLA_XDP)
			read_xdp(&program, attribute);
	}
	if (!program.id)
		return MNL_CB_OK;
	name_program(&program);
	if (ours(status, &program))
		return MNL_CB_OK;
	grown = realloc(status->foreign, (status->foreign_count + 1) * sizeof(program));
	if (!grown)
		return MNL_CB_OK;
	status->foreign = grown;
	status->foreign[status->foreign_count++] = program;
	return MNL_CB_OK;
}

static void dump_links(struct mnl_socket *socket, struct status *status)
{
	static char buffer[65536];
	struct nlmsghdr *request = mnl_nlmsg_put_header(buffer);
	struct ifinfomsg *link;
	ssize_t n;

	request->nlmsg_type = RTM_GETLINK;
	request->nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
	request->nlmsg_seq = 1;
	link = mnl_nlmsg_put_extra_header(request, sizeof(*link));
	link->ifi_family = AF_UNSPEC;
	if (mnl_socket_sendto(socket, request, request->nlmsg_len) < 0)
		return;
	while ((n = mnl_socket_recvfrom(socket, buffer, sizeof(buffer))) > 0)
		if (mnl_cb_run(buffer, n, 1, mnl_socket_get_portid(socket), on_link, status) <= MNL_CB_STOP)
			return;
}

void foreign_find(struct status *status)
{
	struct mnl_socket *socket = mnl_socket_open2(NETLINK_ROUTE, SOCK_CLOEXEC);

	if (!socket)
		return;
	if (mnl_socket_bind(socket, 0, MNL_SOCKET_AUTOPID) == 0)
		dump_links(socket, status);
	mnl_socket_close(socket);
}

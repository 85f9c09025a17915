// SPDX-License-Identifier: GPL-2.0-only
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <linux/genetlink.h>

#include "message.h"
#include "netlink.h"

/* Room for one load, twice over: the kernel counts its bookkeeping too. */
#define SEND_BUFFER	(4 * XDPLUA_FILES_MAX * XDPLUA_SCRIPT_MAX)

struct exchange {
	struct channel *channel;
	mnl_cb_t reply;
	void *data;
};

static void keep_text(char *text, size_t size, const struct nlattr *attribute)
{
	snprintf(text, size, "%.*s", mnl_attr_get_payload_len(attribute),
		 (const char *)mnl_attr_get_payload(attribute));
}

static void keep_error(struct channel *channel, const struct nlattr *attribute)
{
	keep_text(channel->error, sizeof(channel->error), attribute);
}

static int on_message(const struct nlmsghdr *message, void *data)
{
	struct exchange *exchange = data;
	struct nlattr *attribute;

	if (message->nlmsg_type == exchange->channel->family)
		mnl_attr_for_each(attribute, message, sizeof(struct genlmsghdr)) {
			if (mnl_attr_get_type(attribute) == XDPLUA_A_ERROR)
				keep_error(exchange->channel, attribute);
			else if (mnl_attr_get_type(attribute) == XDPLUA_A_TRACEBACK)
				keep_text(exchange->channel->traceback, sizeof(exchange->channel->traceback), attribute);
		}
	return exchange->reply ? exchange->reply(message, exchange->data) : MNL_CB_OK;
}

/* The end of a request: 0 or an error, with a text in the extended acknowledgement if we have no better one. */
static int on_end(const struct nlmsghdr *message, void *data)
{
	struct exchange *exchange = data;
	const struct nlmsgerr *end = mnl_nlmsg_get_payload(message);
	/* NETLINK_CAP_ACK: no more than the header of the request comes back */
	size_t offset = sizeof(*end);
	struct nlattr *attribute;

	if (message->nlmsg_len < mnl_nlmsg_size(sizeof(*end))) {
		errno = EBADMSG;
		return MNL_CB_ERROR;
	}
	if (end->error && (message->nlmsg_flags & NLM_F_ACK_TLVS) && !*exchange->channel->error)
		mnl_attr_for_each(attribute, message, offset)
			if (mnl_attr_get_type(attribute) == NLMSGERR_ATTR_MSG)
				keep_error(exchange->channel, attribute);
	errno = -end->error;
	return end->error ? MNL_CB_ERROR : MNL_CB_STOP;
}

int request_send(struct channel *channel, struct nlmsghdr *request, mnl_cb_t reply, void *data)
{
	static mnl_cb_t control[] = { [NLMSG_ERROR] = on_end };
	struct exchange exchange = { channel, reply, data };
	unsigned int port = mnl_socket_get_portid(channel->socket);
	char buffer[65536];
	ssize_t n;
	int result;

	channel->error[0] = '\0';
	channel->traceback[0] = '\0';
	if (mnl_socket_sendto(channel->socket, request, request->nlmsg_len) < 0)
		return -errno;
	do {
		n = mnl_socket_recvfrom(channel->socket, buffer, sizeof(buffer));
		if (n < 0)
			return -errno;
		result = mnl_cb_run2(buffer, n, request->nlmsg_seq, port, on_message, &exchange,
				     control, MNL_ARRAY_SIZE(control));
	} while (result > MNL_CB_STOP);
	return result < 0 ? -errno : 0;
}

static struct nlmsghdr *new_message(struct channel *channel, uint16_t type, uint8_t command, uint8_t version,
				    uint16_t flags, size_t size)
{
	void *buffer = calloc(1, MNL_NLMSG_HDRLEN + MNL_ALIGN(sizeof(struct genlmsghdr)) + size);
	struct genlmsghdr *generic;
	struct nlmsghdr *message;

	if (!buffer)
		abort();	/* some kilobytes in a process of a moment */
	message = mnl_nlmsg_put_header(buffer);
	message->nlmsg_type = type;
	message->nlmsg_flags = NLM_F_REQUEST | NLM_F_ACK | flags;
	message->nlmsg_seq = ++channel->sequence;
	generic = mnl_nlmsg_put_extra_header(message, sizeof(*generic));
	generic->cmd = command;
	generic->version = version;
	return message;
}

struct nlmsghdr *request_new(struct channel *channel, enum xdplua_cmd command, uint16_t flags, size_t size)
{
	return new_message(channel, channel->family, command, XDPLUA_FAMILY_VERSION, flags, size);
}

static void take_group(struct channel *channel, const struct nlattr *nest)
{
	const char *name = "";
	struct nlattr *attribute;
	uint32_t id = 0;

	mnl_attr_for_each_nested(attribute, nest) {
		if (mnl_attr_get_type(attribute) == CTRL_ATTR_MCAST_GRP_NAME)
			name = mnl_attr_get_str(attribute);
		else if (mnl_attr_get_type(attribute) == CTRL_ATTR_MCAST_GRP_ID)
			id = mnl_attr_get_u32(attribute);
	}
	if (strcmp(name, XDPLUA_GROUP_EVENTS) == 0)
		channel->events_group = id;
	else if (strcmp(name, XDPLUA_GROUP_LOG) == 0)
		channel->log_group = id;
}

static int on_family(const struct nlmsghdr *message, void *data)
{
	struct channel *channel = data;
	struct nlattr *attribute, *group;

	mnl_attr_for_each(attribute, message, sizeof(struct genlmsghdr)) {
		if (mnl_attr_get_type(attribute) == CTRL_ATTR_FAMILY_ID)
			channel->family = mnl_attr_get_u16(attribute);
		else if (mnl_attr_get_type(attribute) == CTRL_ATTR_MCAST_GROUPS)
			mnl_attr_for_each_nested(group, attribute)
				take_group(channel, group);
	}
	return MNL_CB_OK;
}

/* Returns 0 or -errno. */
static int find_family(struct channel *channel)
{
	struct nlmsghdr *request = new_message(channel, GENL_ID_CTRL, CTRL_CMD_GETFAMILY, 1, 0, 64);
	int error;

	mnl_attr_put_strz(request, CTRL_ATTR_FAMILY_NAME, XDPLUA_FAMILY_NAME);
	error = request_send(channel, request, on_family, channel);
	free(request);
	return error;
}

int channel_open(struct channel *channel)
{
	int on = 1, size = SEND_BUFFER, fd, error;

	*channel = (struct channel){ .socket = mnl_socket_open2(NETLINK_GENERIC, SOCK_CLOEXEC) };
	if (!channel->socket || mnl_socket_bind(channel->socket, 0, MNL_SOCKET_AUTOPID) < 0)
		return complain("cannot open a netlink socket: %s", strerror(errno));
	fd = mnl_socket_get_fd(channel->socket);
	/* FORCE goes beyond the system's limit and needs privilege; without it the limit has to do. */
	if (setsockopt(fd, SOL_SOCKET, SO_SNDBUFFORCE, &size, sizeof(size)))
		setsockopt(fd, SOL_SOCKET, SO_SNDBUF, &size, sizeof(size));
	mnl_socket_setsockopt(channel->socket, NETLINK_EXT_ACK, &on, sizeof(on));
	/* or a refused load would come back in full */
	mnl_socket_setsockopt(channel->socket, NETLINK_CAP_ACK, &on, sizeof(on));

	error = find_family(channel);
	if (error == -ENOENT)
		return complain("the kernel module xdplua is not loaded on this machine: "
				"run 'modprobe xdplua' as root (or install it: see docs)");
	if (error)
		return complain("cannot ask the kernel for the family xdplua: %s", strerror(-error));
	return DONE;
}

struct mnl_socket *channel_listen(const struct channel *channel)
{
	struct mnl_socket *socket = mnl_socket_open2(NETLINK_GENERIC, SOCK_CLOEXEC | SOCK_NONBLOCK);
	uint32_t groups[] = { channel->events_group, channel->log_group };

	if (!socket || mnl_socket_bind(socket, 0, MNL_SOCKET_AUTOPID) < 0) {
		complain("cannot open a netlink socket: %s", strerror(errno));
		return NULL;
	}
	for (size_t i = 0; i < MNL_ARRAY_SIZE(groups); i++) {
		if (mnl_socket_setsockopt(socket, NETLINK_ADD_MEMBERSHIP, &groups[i], sizeof(groups[i])) < 0) {
			complain_of_kernel(channel, "cannot watch", "module xdplua", -errno);
			mnl_socket_close(socket);
			return NULL;
		}
	}
	return socket;
}

void channel_close(struct channel *channel)
{
	if (channel->socket)
		mnl_socket_close(channel->socket);
}

/* A traceback behind a message: each level on an indented line of its own. */
static const char *indented(const char *traceback)
{
	static char text[5 * XDPLUA_TRACE_MAX + 2];
	char *end = text;

	*text = '\0';
	for (bool begins = true; *traceback; begins = *traceback++ == '\n')
		end += sprintf(end, "%s%c", begins ? end == text ? "\n    " : "    " : "", *traceback);
	return text;
}

int complain_of_kernel(const struct channel *channel, const char *what, const char *where, int error)
{
	if (error == -EPERM)
		return complain("%s: %s: not permitted: run this as root (it needs CAP_NET_ADMIN and CAP_BPF)", what, where);
	return complain("%s: %s: %s%s", what, where, *channel->error ? channel->error : strerror(-error),
			indented(channel->traceback));
}

/* SPDX-License-Identifier: GPL-2.0-only */
/* A socket to the generic netlink family "xdplua", and the exchange of one request. */
#ifndef XDPLUA_NETLINK_H
#define XDPLUA_NETLINK_H

#include <stdint.h>

#include <libmnl/libmnl.h>
#include <linux/xdplua.h>

struct channel {
	struct mnl_socket *socket;
	uint16_t family;
	uint32_t sequence;
	/* What the kernel says of the last request that failed; empty when it says nothing. */
	char error[XDPLUA_ERROR_MAX + 1];
	char traceback[XDPLUA_TRACE_MAX + 1];
	uint32_t events_group, log_group;
};

/* Returns DONE, or FAILED after saying why, which for most people is that the module is not loaded. */
int channel_open(struct channel *channel);
void channel_close(struct channel *channel);

/*
 * Opens another socket that gets what both multicast groups get. NULL after saying why not; else to be
 * closed with mnl_socket_close().
 */
struct mnl_socket *channel_listen(const struct channel *channel);

/*
 * Starts a request; the caller adds attributes with mnl_attr_put*(). size is the room for them in bytes,
 * their headers included. To be freed with free(); never NULL.
 */
struct nlmsghdr *request_new(struct channel *channel, enum xdplua_cmd command, uint16_t flags, size_t size);

/*
 * Sends the request and reads until its end. reply is called for each answer, NULL: answers are not
 * expected. Returns 0 or -errno; channel->error has the kernel's words then.
 */
int request_send(struct channel *channel, struct nlmsghdr *request, mnl_cb_t reply, void *data);

/* Says why a request failed: the kernel's own words if it has any, what its errno means otherwise. */
int complain_of_kernel(const struct channel *channel, const char *what, const char *where, int error);

#endif

// SPDX-License-Identifier: GPL-2.0-only
#include <errno.h>
#include <inttypes.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <linux/genetlink.h>

#include "event.h"
#include "foreign.h"
#include "json.h"
#include "message.h"
#include "status.h"
#include "watch.h"

struct watcher {
	struct channel *channel;
	struct mnl_socket *socket;
	bool json;
	uint32_t ifindex;		/* 0: all */
	uint64_t packets;		/* at the last look, for people */
	bool looked;
};

static uint64_t now_ns(clockid_t clock)
{
	struct timespec time;

	clock_gettime(clock, &time);
	return (uint64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

/* A line is of use when it is printed, not when the buffer is full. */
static int end_line(const struct watcher *watcher)
{
	if (watcher->json ? json_end_line() : fflush(stdout))
		return complain("cannot write: %s", strerror(errno));
	return DONE;
}

static void print_status_json(const struct watcher *watcher, const struct status *status)
{
	json_open(NULL, '{');
	json_string("type", "status");
	json_number("time_ns", now_ns(CLOCK_REALTIME));
	status_json_members(status, watcher->ifindex);
	json_close('}');
}

/* For people, only when packets have come: a screen full of the same table says nothing. */
static void print_status(struct watcher *watcher, const struct status *status)
{
	uint64_t packets = 0;

	for (size_t i = 0; i < status->attachment_count; i++)
		if (!watcher->ifindex || status->attachments[i].ifindex == watcher->ifindex)
			packets += status->attachments[i].stats[XDPLUA_STAT_PACKETS];
	if (!watcher->looked || packets != watcher->packets)
		status_print_table(status, watcher->ifindex);
	watcher->packets = packets;
	watcher->looked = true;
}

static int look(struct watcher *watcher)
{
	struct status status;
	int result = status_get(watcher->channel, &status);

	if (result == DONE) {
		foreign_find(&status);
		if (watcher->json)
			print_status_json(watcher, &status);
		else
			print_status(watcher, &status);
		result = end_line(watcher);
	}
	status_free(&status);
	return result;
}

static int on_message(const struct nlmsghdr *message, void *data)
{
	struct watcher *watcher = data;
	static struct event event;	/* some kilobytes */

	if (message->nlmsg_type != watcher->channel->family)
		return MNL_CB_OK;
	event_read(&event, message);
	/* what has no interface is about an instance, and may concern this one */
	if (watcher->ifindex && event.ifindex && event.ifindex != watcher->ifindex)
		return MNL_CB_OK;
	if (watcher->json)
		event_print_json(&event);
	else
		event_print(&event);
	return end_line(watcher) ? MNL_CB_ERROR : MNL_CB_OK;
}

static int tell_of_loss(const struct watcher *watcher)
{
	if (watcher->json) {
		json_open(NULL, '{');
		json_string("type", "lost");
		json_number("time_ns", now_ns(CLOCK_REALTIME));
		json_close('}');
	} else {
		puts("some messages were lost: they came faster than they could be printed");
	}
	return end_line(watcher);
}

/* Prints what has come; returns when there is no more for the moment. */
static int read_messages(struct watcher *watcher)
{
	static char buffer[65536];
	ssize_t n;

	for (;;) {
		n = mnl_socket_recvfrom(watcher->socket, buffer, sizeof(buffer));
		if (n < 0 && errno == EAGAIN)
			return DONE;
		if (n < 0 && errno == ENOBUFS) {
			if (tell_of_loss(watcher))
				return FAILED;
			continue;
		}
		if (n < 0)
			return complain("cannot read events: %s", strerror(errno));
		if (mnl_cb_run(buffer, n, 0, 0, on_message, watcher) < 0)
			return FAILED;
	}
}

/* Milliseconds until a time, for poll(). */
static int until(uint64_t ns)
{
	uint64_t now = now_ns(CLOCK_MONOTONIC);

	return ns > now ? (int)((ns - now + 999999) / 1000000) : 0;
}

int watch(struct channel *channel, const struct options *options, uint32_t ifindex)
{
	struct watcher watcher = { .channel = channel, .json = options->json, .ifindex = ifindex };
	uint64_t interval = (options->interval ? options->interval : 1) * 1000000000ull, next;
	struct pollfd ready;
	int result;

	/* before the first look, so that nothing falls between */
	watcher.socket = channel_listen(channel);
	if (!watcher.socket)
		return FAILED;
	ready = (struct pollfd){ .fd = mnl_socket_get_fd(watcher.socket), .events = POLLIN };
	do {
		next = now_ns(CLOCK_MONOTONIC) + interval;
		result = look(&watcher);
		while (!result && poll(&ready, 1, until(next)) > 0)
			result = read_messages(&watcher);
	} while (!result);
	mnl_socket_close(watcher.socket);
	return result;
}

/* SPDX-License-Identifier: GPL-2.0-only */
/* What the kernel tells of its module, the instances and the attachments; printed as a table or JSON. */
#ifndef XDPLUA_STATUS_H
#define XDPLUA_STATUS_H

#include <stddef.h>
#include <stdint.h>

#include <net/if.h>
#include <linux/xdplua.h>

#include "netlink.h"

struct file_status {
	char name[XDPLUA_NAME_MAX + 1];
	uint32_t size;				/* bytes */
	unsigned char sha256[XDPLUA_HASH_LEN];
};

struct instance_status {
	char name[XDPLUA_NAME_MAX + 1];
	uint64_t generation;
	uint64_t memory;			/* bytes */
	uint64_t pending_ns;			/* until a change is undone; 0: none waits */
	struct file_status *files;
	size_t file_count;
};

struct attachment_status {
	char ifname[IF_NAMESIZE];		/* "" when it vanished meanwhile */
	uint32_t ifindex;
	enum xdplua_mode mode;
	char instance[XDPLUA_NAME_MAX + 1];
	char function[XDPLUA_NAME_MAX + 1];
	uint32_t on_error;			/* an XDP action */
	uint64_t attached_ns;
	uint64_t pending_ns;			/* until a change is undone; 0: none waits */
	uint64_t stats[XDPLUA_STAT_MAX + 1];	/* by enum xdplua_stat_attr */
	char last_error[XDPLUA_ERROR_MAX + 1];	/* "": there was none */
};

struct status {
	uint32_t abi;
	enum xdplua_version version;
	char module[64];
	char lua[64];
	struct instance_status *instances;
	size_t instance_count;
	struct attachment_status *attachments;
	size_t attachment_count;
};

/* Fills in *status, to be freed with status_free(). Returns DONE, or FAILED after saying why. */
int status_get(struct channel *channel, struct status *status);
void status_free(struct status *status);

/* NULL when the interface has no attachment. */
const struct attachment_status *status_find(const struct status *status, uint32_t ifindex);

const char *mode_name(enum xdplua_mode mode);
const char *on_error_name(uint32_t verdict);

/* To stdout, with ? for control characters. */
void print_clean(const char *text);

/* Both print the attachment of ifindex only, or all when it is 0. */
void status_print_table(const struct status *status, uint32_t ifindex);
void status_print_json(const struct status *status, uint32_t ifindex);

#endif

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
	enum xdplua_version version;		/* whether a program brings the packets */
	char instance[XDPLUA_NAME_MAX + 1];
	char function[XDPLUA_NAME_MAX + 1];
	uint32_t on_error;			/* an XDP action */
	uint64_t attached_ns;
	uint64_t pending_ns;			/* until a change is undone; 0: none waits */
	uint64_t stats[XDPLUA_STAT_MAX + 1];	/* by enum xdplua_stat_attr */
	char last_error[XDPLUA_ERROR_MAX + 1];	/* "": there was none */
	char traceback[XDPLUA_TRACE_MAX + 1];	/* of it, a level a line; "": unknown */
};

/* An XDP program that is not ours. */
struct foreign_program {
	char ifname[IF_NAMESIZE];
	uint32_t ifindex;
	uint32_t id;				/* of the program, as bpftool has it */
	const char *mode;			/* "generic", "native" or "offloaded" */
	char name[32];				/* "": it has none, or went meanwhile */
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
	struct foreign_program *foreign;	/* empty before foreign_find() */
	size_t foreign_count;
};

/* Fills in *status, to be freed with status_free(). Returns DONE, or FAILED after saying why. */
int status_get(struct channel *channel, struct status *status);
void status_free(struct status *status);

/* NULL when the interface has no attachment. */
const struct attachment_status *status_find(const struct status *status, uint32_t ifindex);

const char *mode_name(enum xdplua_mode mode);
const char *version_name(enum xdplua_version version);
const char *on_error_name(uint32_t verdict);

/* ns of a call on average, of those that were timed; 0 when none was yet. */
uint64_t ns_per_call(const uint64_t *stats);

/* Both tell the attachment of ifindex only, or all when it is 0. The second writes members of an open object. */
void status_print_table(const struct status *status, uint32_t ifindex);
void status_json_members(const struct status *status, uint32_t ifindex);
/* The member "before" of what a load tells: what judged the interface's packets, and with which scripts; null for nothing. */
void status_json_before(const struct status *status, uint32_t ifindex);
/* The member "files": scripts with their sizes and hashes. */
void files_json_member(const struct file_status *files, size_t count);

/* Reads one FILE attribute of STATUS or of an event. */
void file_read(struct file_status *file, const struct nlattr *nest);
/* The kernel ends strings with a NUL; what is too long is cut. */
void copy_string(char *to, size_t size, const struct nlattr *attribute);

#endif

/* SPDX-License-Identifier: GPL-2.0-only */
/* The eBPF program that calls the module, and its link to an interface. */
#ifndef XDPLUA_ATTACH_H
#define XDPLUA_ATTACH_H

#include <stdint.h>

#include <linux/xdplua.h>

struct interface {
	const char *name;
	unsigned int ifindex;
};

/*
 * Loads the program with program_id as its number and links it to the interface, on which no program
 * of anybody may be. The link lasts as long as its fd or until the module takes it over.
 * Returns the link's fd, or -1 after saying why.
 */
int program_link(const struct interface *interface, enum xdplua_mode mode, uint32_t program_id);

#endif

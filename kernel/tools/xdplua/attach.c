// SPDX-License-Identifier: GPL-2.0-only
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <bpf/bpf.h>
#include <bpf/libbpf.h>
#include <linux/if_link.h>

#include "attach.h"
#include "message.h"
#include "xdplua.skel.h"

/* libbpf's last warning: it knows more than errno, and most of it is noise when nothing failed. */
static char warning[512];

static int keep_warning(enum libbpf_print_level level, const char *format, va_list values)
{
	if (level == LIBBPF_WARN) {
		vsnprintf(warning, sizeof(warning), format, values);
		warning[strcspn(warning, "\n")] = '\0';
	}
	return 0;
}

/* Returns the id of the XDP program on the interface, 0 when there is none or it can't be told. */
static uint32_t foreign_program(const struct interface *interface)
{
	LIBBPF_OPTS(bpf_xdp_query_opts, query);

	if (bpf_xdp_query(interface->ifindex, 0, &query))
		return 0;
	if (query.prog_id)
		return query.prog_id;
	return query.drv_prog_id ? query.drv_prog_id : query.skb_prog_id ? query.skb_prog_id : query.hw_prog_id;
}

static int complain_of_foreign(const struct interface *interface, uint32_t id)
{
	struct bpf_prog_info info = { };
	uint32_t size = sizeof(info);
	int fd = bpf_prog_get_fd_by_id(id);

	if (fd < 0 || bpf_obj_get_info_by_fd(fd, &info, &size) || !*info.name)
		strcpy(info.name, "?");
	if (fd >= 0)
		close(fd);
	return complain("interface has an XDP program already (id %u, name %s): %s: "
			"detach it first ('ip link set %s xdp off', or the tool that attached it)",
			id, info.name, interface->name, interface->name);
}

static int complain_of_link(const struct interface *interface, enum xdplua_mode mode, int error)
{
	uint32_t foreign = foreign_program(interface);

	if (foreign)
		return complain_of_foreign(interface, foreign);
	if (error == EOPNOTSUPP && mode == XDPLUA_MODE_NATIVE)
		return complain("interface has no native XDP: %s: use --mode generic", interface->name);
	return complain("cannot attach the eBPF program: %s: %s", interface->name, strerror(error));
}

static int link_skeleton(struct xdplua_bpf *skeleton, const struct interface *interface, enum xdplua_mode mode)
{
	LIBBPF_OPTS(bpf_link_create_opts, options,
		.flags = mode == XDPLUA_MODE_NATIVE ? XDP_FLAGS_DRV_MODE : XDP_FLAGS_SKB_MODE);
	int program, fd;

	/*
	 * In native mode an interface with a big MTU takes only programs that know frames of several
	 * buffers; the module passes and counts those. Generic mode makes one buffer of them for the others.
	 */
	if (mode == XDPLUA_MODE_NATIVE)
		bpf_program__set_flags(skeleton->progs.xdplua, BPF_F_XDP_HAS_FRAGS);
	if (xdplua_bpf__load(skeleton)) {
		complain("cannot load the eBPF program: %s: is this the module's version? (libbpf: %s)",
			 strerror(errno), warning);
		return -1;
	}
	program = bpf_program__fd(skeleton->progs.xdplua);
	fd = bpf_link_create(program, interface->ifindex, BPF_XDP, &options);
	if (fd < 0)
		complain_of_link(interface, mode, errno);
	return fd;
}

int program_link(const struct interface *interface, enum xdplua_mode mode, uint32_t program_id)
{
	uint32_t foreign = foreign_program(interface);
	struct xdplua_bpf *skeleton;
	int fd;

	if (foreign) {
		complain_of_foreign(interface, foreign);
		return -1;
	}
	libbpf_set_print(keep_warning);
	skeleton = xdplua_bpf__open();
	if (!skeleton) {
		complain("cannot read the eBPF program in this command: %s (libbpf: %s)", strerror(errno), warning);
		return -1;
	}
	skeleton->rodata->xdplua_id = program_id;
	fd = link_skeleton(skeleton, interface, mode);
	/* the link holds the program */
	xdplua_bpf__destroy(skeleton);
	return fd < 0 ? -1 : fd;
}

// SPDX-License-Identifier: GPL-2.0-only
/*
 * The program that the loader attaches: hands each packet to the module,
 * under the id that XDPLUA_CMD_RESERVE gave for the interface.
 */
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

extern int bpf_xdplua_run(struct xdp_md *ctx, __u32 id) __ksym;

/* Set by the loader before it loads the program; a constant to the verifier. */
const volatile __u32 xdplua_id = 0;

SEC("xdp")
int xdplua(struct xdp_md *ctx)
{
	return bpf_xdplua_run(ctx, xdplua_id);
}

char _license[] SEC("license") = "GPL";

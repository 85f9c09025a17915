// SPDX-License-Identifier: GPL-2.0-only
/* Somebody else's XDP program, of which ours must keep its hands. */
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

SEC("xdp")
int foreign(struct xdp_md *context)
{
	return XDP_PASS;
}

// SPDX-License-Identifier: GPL-2.0-only
/* An XDP program that judges before a script does: of the frames of `frames` it drops those with byte 7. */
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

SEC("xdp")
int filter(struct xdp_md *context)
{
	const __u8 *data = (void *)(long)context->data;

	if (data + 15 > (const __u8 *)(long)context->data_end)
		return XDP_PASS;
	return data[14] == 7 ? XDP_DROP : XDP_PASS;
}

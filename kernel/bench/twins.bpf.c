// SPDX-License-Identifier: GPL-2.0-only
/* What the scripts do, in C: the column "ebpf". */
#include <linux/bpf.h>
#include <linux/if_ether.h>
#include <linux/in.h>
#include <linux/ip.h>
#include <linux/tcp.h>
#include <bpf/bpf_endian.h>
#include <bpf/bpf_helpers.h>

#ifdef PKTGEN	/* which sends nothing but UDP */
#define BLOCKED_PROTOCOL	IPPROTO_UDP
#define BLOCKED_PORT		53
#else
#define BLOCKED_PROTOCOL	IPPROTO_TCP
#define BLOCKED_PORT		80
#endif

SEC("xdp")
int pass(struct xdp_md *ctx)
{
	return XDP_PASS;
}

SEC("xdp")
int constant(struct xdp_md *ctx)
{
	return XDP_DROP;
}

SEC("xdp")
int byte(struct xdp_md *ctx)
{
	const __u8 *bytes = (void *)(long)ctx->data;

	if (bytes + 24 > (const __u8 *)(long)ctx->data_end)
		return XDP_PASS;
	return bytes[23] == IPPROTO_TCP ? XDP_DROP : XDP_PASS;
}

SEC("xdp")
int port_filter(struct xdp_md *ctx)
{
	const void *end = (void *)(long)ctx->data_end;
	const struct ethhdr *ethernet = (void *)(long)ctx->data;
	const struct iphdr *ip = (void *)(ethernet + 1);
	const struct tcphdr *tcp;	/* UDP's ports are in the same place */

	if ((void *)(ip + 1) > end || ethernet->h_proto != bpf_htons(ETH_P_IP) ||
	    ip->protocol != BLOCKED_PROTOCOL)
		return XDP_PASS;
	tcp = (void *)ip + ip->ihl * 4;
	if ((void *)(tcp + 1) > end)
		return XDP_PASS;
	return tcp->dest == bpf_htons(BLOCKED_PORT) ? XDP_DROP : XDP_PASS;
}

char _license[] SEC("license") = "GPL";

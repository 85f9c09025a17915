// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What limits.lua and synflood.lua do, in eBPF, for comparison. */
#include <linux/bpf.h>
#include <linux/if_ether.h>
#include <linux/in.h>
#include <linux/ip.h>
#include <linux/tcp.h>
#include <bpf/bpf_endian.h>
#include <bpf/bpf_helpers.h>

#ifndef SOURCE_INTERVAL
#define SOURCE_INTERVAL	100000000ull	/* ns */
#define PORT_INTERVAL	5000000ull
#endif
#define SOURCE_BURST	20
#define PORT_BURST	100
#define SLOTS		1024

struct bucket {
	__u64 full_at;
	__u32 owner;
};

struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
	__uint(max_entries, SLOTS);
	__type(key, __u32);
	__type(value, struct bucket);
} sources SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
	__uint(max_entries, 2);
	__type(key, __u32);
	__type(value, struct bucket);
} ports SEC(".maps");

static __always_inline int take(struct bucket *bucket, __u64 interval, __u64 burst, __u64 now)
{
	__u64 full = bucket->full_at > now ? bucket->full_at : now;

	if (full - now > (burst - 1) * interval)
		return 0;
	bucket->full_at = full + interval;
	return 1;
}

static __always_inline int source_may(__u32 source, __u64 now)
{
	__u32 slot = source * 0x9e3779b1u >> 22;
	struct bucket *bucket = bpf_map_lookup_elem(&sources, &slot);

	if (!bucket)
		return 1;
	if (bucket->owner != source) {
		bucket->owner = source;
		bucket->full_at = 0;
	}
	return take(bucket, SOURCE_INTERVAL, SOURCE_BURST, now);
}

static __always_inline int port_may(__u16 port, __u64 now)
{
	__u32 index = port == 443;
	struct bucket *bucket;

	if (port != 80 && port != 443)
		return 1;
	bucket = bpf_map_lookup_elem(&ports, &index);
	return !bucket || take(bucket, PORT_INTERVAL, PORT_BURST, now);
}

SEC("xdp")
int synflood(struct xdp_md *ctx)
{
	void *data = (void *)(long)ctx->data, *end = (void *)(long)ctx->data_end;
	struct ethhdr *ethernet = data;
	struct iphdr *ip = data + sizeof(*ethernet);
	struct tcphdr *tcp;
	__u64 now;

	if ((void *)(ip + 1) > end || ethernet->h_proto != bpf_htons(ETH_P_IP) || ip->protocol != IPPROTO_TCP)
		return XDP_PASS;
	if (ip->frag_off & bpf_htons(0x1fff))
		return XDP_PASS;
	tcp = (void *)ip + ip->ihl * 4;
	if ((void *)tcp + 14 > end || !tcp->syn || tcp->ack)
		return XDP_PASS;
	now = bpf_ktime_get_ns();
	if (!source_may(bpf_ntohl(ip->saddr), now))
		return XDP_DROP;
	return port_may(bpf_ntohs(tcp->dest), now) ? XDP_PASS : XDP_DROP;
}

char LICENSE[] SEC("license") = "Dual MIT/GPL";

// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What blocked.lua and sni.lua do, in eBPF, for comparison. */
#include <linux/bpf.h>
#include <linux/if_ether.h>
#include <linux/in.h>
#include <linux/ip.h>
#include <linux/tcp.h>
#include <bpf/bpf_endian.h>
#include <bpf/bpf_helpers.h>

#define EXTENSIONS_MAX	32
#define NAME_MAX	256	/* a power of two: masks keep offsets inside the buffer */
#define BLOCKED		2
#define BLOCKED_BYTES	12

static const char blocked[BLOCKED][BLOCKED_BYTES] = { "bad.example", "tracker.test" };
static const __u32 blocked_bytes[BLOCKED] = { 11, 12 };

struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, char[NAME_MAX]);
} buffers SEC(".maps");

/* Both return -1 outside of the packet. */
static __always_inline int byte_at(struct xdp_md *ctx, __u32 offset)
{
	__u8 byte;

	return bpf_xdp_load_bytes(ctx, offset, &byte, 1) ? -1 : byte;
}

static __always_inline int u16_at(struct xdp_md *ctx, __u32 offset)
{
	__u16 value;

	return bpf_xdp_load_bytes(ctx, offset, &value, 2) ? -1 : bpf_ntohs(value);
}

static __always_inline __u32 payload_to_443(struct xdp_md *ctx)
{
	void *data = (void *)(long)ctx->data, *end = (void *)(long)ctx->data_end;
	struct ethhdr *ethernet = data;
	struct iphdr *ip = data + sizeof(*ethernet);
	struct tcphdr *tcp;

	if ((void *)(ip + 1) > end || ethernet->h_proto != bpf_htons(ETH_P_IP) || ip->protocol != IPPROTO_TCP ||
	    ip->frag_off & bpf_htons(0x1fff))
		return 0;
	tcp = (void *)ip + ip->ihl * 4;
	if ((void *)tcp + 14 > end || tcp->dest != bpf_htons(443))
		return 0;
	return sizeof(*ethernet) + ip->ihl * 4 + tcp->doff * 4;
}

static __always_inline __u32 extensions(struct xdp_md *ctx, __u32 record)
{
	__u32 position = record + 43;
	int length;

	if (byte_at(ctx, record) != 22 || byte_at(ctx, record + 5) != 1)
		return 0;
	length = byte_at(ctx, position);
	if (length < 0)
		return 0;
	position += 1 + length;
	length = u16_at(ctx, position);
	if (length < 0)
		return 0;
	position += 2 + length;
	length = byte_at(ctx, position);
	return length < 0 ? 0 : position + 1 + length + 2;
}

/* Copies the name; returns its bytes, 0 when there is none. */
static __always_inline __u32 server_name(struct xdp_md *ctx, __u32 position, char *name)
{
	for (int i = 0; i < EXTENSIONS_MAX; i++) {
		int kind = u16_at(ctx, position), length = u16_at(ctx, position + 2);

		if (length < 0)
			return 0;
		if (kind == 0) {
			__u32 size = u16_at(ctx, position + 7);

			if (size >= NAME_MAX || byte_at(ctx, position + 6) != 0)
				return 0;
			barrier_var(size);	/* the verifier has to see the bounds on the very register */
			size &= NAME_MAX - 1;
			if (size == 0 || bpf_xdp_load_bytes(ctx, position + 9, name, size))
				return 0;
			return size;
		}
		position += 4 + length;
	}
	return 0;
}

/* Whether the name is the blocked one, or below it. */
static __always_inline int is_below(const char *name, __u32 size, const char *top, __u32 top_size)
{
	__u32 start = size - top_size;

	if (size < top_size || (start && name[(start - 1) & (NAME_MAX - 1)] != '.'))
		return 0;
	for (__u32 i = 0; i < BLOCKED_BYTES; i++) {
		char c;

		if (i == top_size)
			break;
		c = name[(start + i) & (NAME_MAX - 1)];
		if ((c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c) != top[i])
			return 0;
	}
	return 1;
}

SEC("xdp")
int sni(struct xdp_md *ctx)
{
	__u32 zero = 0, size, position = payload_to_443(ctx);
	char *name = bpf_map_lookup_elem(&buffers, &zero);

	if (position)
		position = extensions(ctx, position);
	if (!position || !name)
		return XDP_PASS;
	size = server_name(ctx, position, name);
	for (int i = 0; size && i < BLOCKED; i++)
		if (is_below(name, size, blocked[i], blocked_bytes[i]))
			return XDP_DROP;
	return XDP_PASS;
}

char LICENSE[] SEC("license") = "Dual MIT/GPL";

// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What useragent.lua does, in eBPF, for comparison. */
#include <linux/bpf.h>
#include <linux/if_ether.h>
#include <linux/in.h>
#include <linux/ip.h>
#include <linux/tcp.h>
#include <bpf/bpf_endian.h>
#include <bpf/bpf_helpers.h>

#define HEAD_BYTES	512	/* a power of two: masks keep offsets inside the buffer */
#define HEADER_BYTES	12
#define NAMES		4
#define NAME_BYTES	8

/* volatile keeps it in .rodata: libbpf does not know the mergeable section that clang would choose */
static const volatile char header[16] = "\nuser-agent:";
static const char names[NAMES][NAME_BYTES] = { "masscan", "nikto", "sqlmap", "zgrab" };
static const __u32 name_bytes[NAMES] = { 7, 5, 6, 5 };

/* Too big for the stack of a program. */
struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, char[HEAD_BYTES]);
} buffers SEC(".maps");

struct search {
	__u32 matched;		/* bytes of the header's name, then HEADER_BYTES: blanks are skipped */
	__u32 size;
	__u32 value;		/* where it starts; 0: not found yet */
};

static __always_inline char *buffer(void)
{
	__u32 zero = 0;

	return bpf_map_lookup_elem(&buffers, &zero);
}

static __always_inline char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
}

/* One byte of the head; 1 ends the loop. The header's name has one line end, so a failed match starts anew. */
static long step(__u32 i, struct search *search)
{
	char *head = buffer(), c;

	if (!head || i >= search->size)
		return 1;
	c = lower(head[i & (HEAD_BYTES - 1)]);
	if (search->matched == HEADER_BYTES) {
		if (c == ' ' || c == '\t')
			return 0;
		search->value = i;
		return 1;
	}
	if (c == header[search->matched & 15])
		search->matched++;
	else
		search->matched = c == '\n';
	return 0;
}

static __always_inline int begins_with(const char *head, const struct search *search, const char *name, __u32 size)
{
	if (search->value + size > search->size)
		return 0;
	for (__u32 i = 0; i < NAME_BYTES; i++) {
		if (i == size)
			break;
		if (lower(head[(search->value + i) & (HEAD_BYTES - 1)]) != name[i])
			return 0;
	}
	return 1;
}

/* Copies the first bytes of the payload; returns how many, 0 when it is none of ours. */
static __always_inline __u32 load_head(struct xdp_md *ctx, char *head)
{
	void *data = (void *)(long)ctx->data, *end = (void *)(long)ctx->data_end;
	struct ethhdr *ethernet = data;
	struct iphdr *ip = data + sizeof(*ethernet);
	struct tcphdr *tcp;
	__u32 start, size;

	if ((void *)(ip + 1) > end || ethernet->h_proto != bpf_htons(ETH_P_IP) || ip->protocol != IPPROTO_TCP ||
	    ip->frag_off & bpf_htons(0x1fff))
		return 0;
	tcp = (void *)ip + ip->ihl * 4;
	if ((void *)tcp + 14 > end || tcp->dest != bpf_htons(80))
		return 0;
	start = sizeof(*ethernet) + ip->ihl * 4 + tcp->doff * 4;
	size = sizeof(*ethernet) + bpf_ntohs(ip->tot_len) - start;
	if ((__s32)size <= 0)
		return 0;
	if (size > HEAD_BYTES)
		size = HEAD_BYTES;
	barrier_var(size);	/* the verifier has to see the test below on the very register */
	if (size > HEAD_BYTES)
		return 0;
	return bpf_xdp_load_bytes(ctx, start, head, size) ? 0 : size;
}

SEC("xdp")
int useragent(struct xdp_md *ctx)
{
	struct search search = { };
	char *head = buffer();

	if (!head)
		return XDP_PASS;
	search.size = load_head(ctx, head);
	if (!search.size)
		return XDP_PASS;
	bpf_loop(HEAD_BYTES, step, &search, 0);
	if (!search.value)
		return XDP_PASS;
	for (int i = 0; i < NAMES; i++)
		if (begins_with(head, &search, names[i], name_bytes[i]))
			return XDP_DROP;
	return XDP_PASS;
}

char LICENSE[] SEC("license") = "Dual MIT/GPL";

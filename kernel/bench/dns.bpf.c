// SPDX-License-Identifier: GPL-2.0-only
/*
 * What the sample dns does with a query that it can answer, in C: the column "ebpf". It
 * learns nothing, knows no time to live but one, and leaves UDP's checksum out.
 */
#include <linux/bpf.h>
#include <linux/if_ether.h>
#include <linux/in.h>
#include <linux/ip.h>
#include <linux/udp.h>
#include <bpf/bpf_endian.h>
#include <bpf/bpf_helpers.h>

#define NAME_MAX	64
#define FRAGMENT	0x3fff
#define TTL		3600

struct dns {
	__be16 id, flags, questions, answers, authorities, additional;
};

struct question {
	__be16 type, class;
};

struct answer {
	__be16 name, type, class;
	__be32 ttl;
	__be16 size;
	__be32 address;
} __attribute__((packed));

struct name {
	char bytes[NAME_MAX];	/* as in the message, in lower case, and zeroes */
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 1024);
	__type(key, struct name);
	__type(value, __be32);
} names SEC(".maps");

/* Bytes of the name with its zero; 0 when it is too long or cut. */
static __always_inline __u32 read_name(const char *from, const void *end, struct name *name)
{
	for (__u32 i = 0; i < NAME_MAX; i++) {
		char c;

		if ((const void *)(from + i + 1) > end)
			return 0;
		c = from[i];
		name->bytes[i] = c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
		if (!c)
			return i + 1;
	}
	return 0;
}

static __always_inline void set_length(struct iphdr *ip, __u32 size)
{
	const __u16 *words = (const void *)ip;
	__u32 sum = 0;

	ip->tot_len = bpf_htons(size);
	ip->check = 0;
	for (int i = 0; i < (int)sizeof(*ip) / 2; i++)
		sum += words[i];
	sum = (sum & 0xffff) + (sum >> 16);
	ip->check = ~(sum + (sum >> 16));
}

static __always_inline void turn_around(struct ethhdr *ethernet, struct iphdr *ip, struct udphdr *udp)
{
	__be32 address = ip->saddr;
	__be16 port = udp->source;
	__u8 mac[ETH_ALEN];

	__builtin_memcpy(mac, ethernet->h_source, ETH_ALEN);
	__builtin_memcpy(ethernet->h_source, ethernet->h_dest, ETH_ALEN);
	__builtin_memcpy(ethernet->h_dest, mac, ETH_ALEN);
	ip->saddr = ip->daddr;
	ip->daddr = address;
	udp->source = udp->dest;
	udp->dest = port;
}

SEC("xdp")
int dns(struct xdp_md *ctx)
{
	struct ethhdr *ethernet = (void *)(long)ctx->data;
	void *end = (void *)(long)ctx->data_end;
	struct iphdr *ip = (void *)(ethernet + 1);
	struct udphdr *udp = (void *)(ip + 1);
	struct dns *dns = (void *)(udp + 1);
	struct name name = { };
	struct question *question;
	struct answer *answer;
	__u32 size, length;
	__be32 *address;

	if ((void *)(dns + 1) > end || ethernet->h_proto != bpf_htons(ETH_P_IP) || ip->protocol != IPPROTO_UDP ||
	    ip->version != 4 || ip->ihl != 5 || ip->frag_off & bpf_htons(FRAGMENT) || udp->dest != bpf_htons(53) ||
	    dns->questions != bpf_htons(1) || dns->answers || dns->authorities || dns->additional ||
	    dns->flags & bpf_htons(0xfa00))
		return XDP_PASS;
	length = read_name((void *)(dns + 1), end, &name);
	question = (void *)(dns + 1) + (length & (2 * NAME_MAX - 1));
	if (!length || (void *)(question + 1) > end || question->type != bpf_htons(1) || question->class != bpf_htons(1))
		return XDP_PASS;
	address = bpf_map_lookup_elem(&names, &name);
	if (!address)
		return XDP_PASS;

	size = sizeof(*ethernet) + sizeof(*ip) + sizeof(*udp) + sizeof(*dns) + length + sizeof(*question);
	if (bpf_xdp_adjust_tail(ctx, (int)(size + sizeof(*answer)) - (int)(ctx->data_end - ctx->data)))
		return XDP_PASS;
	ethernet = (void *)(long)ctx->data;
	end = (void *)(long)ctx->data_end;
	ip = (void *)(ethernet + 1);
	udp = (void *)(ip + 1);
	dns = (void *)(udp + 1);
	answer = (void *)(dns + 1) + (length & (2 * NAME_MAX - 1)) + sizeof(*question);
	if ((void *)(dns + 1) > end || (void *)(answer + 1) > end)
		return XDP_ABORTED;
	dns->flags = bpf_htons(0x8080 | (bpf_ntohs(dns->flags) & 0x0110));
	dns->answers = bpf_htons(1);
	*answer = (struct answer){
		.name = bpf_htons(0xc00c), .type = bpf_htons(1), .class = bpf_htons(1),
		.ttl = bpf_htonl(TTL), .size = bpf_htons(4), .address = *address,
	};
	turn_around(ethernet, ip, udp);
	size += sizeof(*answer) - sizeof(*ethernet);
	set_length(ip, size);
	udp->len = bpf_htons(size - sizeof(*ip));
	udp->check = 0;
	return XDP_TX;
}

char _license[] SEC("license") = "GPL";

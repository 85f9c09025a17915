// SPDX-License-Identifier: GPL-2.0-only
/* A map whose values have a lock, which only a program that the verifier knows may touch. */
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

struct locked {
	struct bpf_spin_lock lock;
	int value;
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__type(key, int);
	__type(value, struct locked);
	__uint(max_entries, 4);
} locked SEC(".maps");

SEC("xdp")
int has_locked(struct xdp_md *context)
{
	int key = 0;

	return bpf_map_lookup_elem(&locked, &key) ? XDP_DROP : XDP_PASS;
}

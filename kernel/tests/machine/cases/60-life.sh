# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# shellcheck disable=SC2154  # scratch: set by suite
# Attachments against everything that can happen around them.

dropping=$(judging xdp.action.drop)

survives_its_interface() {
	ip link add gone0 type veth peer gone1
	ip link set gone0 up
	xdplua -I life -L "$dropping" gone0
	says gone0 xdplua status
	ip link del gone0
	eventually says_not gone0 xdplua status
}
check "an interface that is removed takes its attachment along" survives_its_interface

survives_its_namespace() {
	ip netns add gone
	ip -n gone link add gone0 type veth peer gone1
	ip -n gone link set gone0 up
	ip netns exec gone xdplua -I life -L "$dropping" gone0
	says gone0 ip netns exec gone xdplua status
	says '"attachments":[]' xdplua status --json xdp1
	ip netns del gone
}
check "a network namespace that is deleted takes its attachments along" survives_its_namespace

survives_a_move() {
	ip netns add other
	ip link add moved0 type veth peer moved1
	ip link set moved0 up
	xdplua -I life -L "$dropping" moved0
	ip link set moved0 netns other
	eventually says_not moved0 xdplua status
	ip -n other link set moved0 up
	says_not moved0 ip netns exec other xdplua status
	eventually ip netns exec other xdplua -I life -F callback moved0
	says moved0 ip netns exec other xdplua status
	ip netns del other
}
check "an interface that moves to another namespace is detached, and can be attached there" survives_a_move

judges_only_its_interface() {
	local program
	start_with xdp0 --mode native -L "$dropping"
	program=$(ip -d link show xdp0 | sed -n 's/.*prog\/xdp id \([0-9]*\).*/\1/p')
	head -c 64 /dev/zero >"$scratch/frame"
	# a test run's packet comes in on no interface of ours
	says "Return value: 2" bpftool prog run id "$program" data_in "$scratch/frame" repeat 10
	counts xdp0 packets=0 nested=0
}
check "a test run of the attached program passes and judges nothing" judges_only_its_interface

sees_only_its_namespace() {
	start_with xdp0 -L "$dropping"
	refuses 1 "no such interface" ip netns exec peer xdplua status xdp0
	says '"attachments":[]' ip netns exec peer xdplua status --json
}
check "status lists the attachments of its own namespace" sees_only_its_namespace

leaves_foreign_programs() { # MODE
	local id
	xdplua -d xdp1 2>/dev/null || true
	bpftool prog load foreign.bpf.o /sys/fs/bpf/foreign type xdp
	bpftool net attach xdpgeneric pinned /sys/fs/bpf/foreign dev xdp1
	id=$(bpftool prog show pinned /sys/fs/bpf/foreign | sed -n '1s/:.*//p')
	refuses 1 "interface has an XDP program already (id $id, name foreign): xdp1" xdplua --mode "$1" -L "$dropping" xdp1
	says "xdpgeneric" ip -d link show xdp1
	says "not ours on xdp1: XDP program $id (foreign, generic)" xdplua status
	says "\"foreign\":[{\"ifname\":\"xdp1\",\"ifindex\":$(cat /sys/class/net/xdp1/ifindex),\"mode\":\"generic\",\"program_id\":$id,\"program\":\"foreign\"}]" xdplua status --json xdp1
	bpftool net detach xdpgeneric dev xdp1
	rm /sys/fs/bpf/foreign
	start_with xdp1 -L "$dropping"
	says '"foreign":[]' xdplua status --json xdp1
	xdplua -d xdp1
}
check "native: somebody else's XDP program stays, and is named" leaves_foreign_programs native
helper_only check "generic: somebody else's XDP program stays, and is named" leaves_foreign_programs generic

is_not_detached_by_others() {
	start_with xdp0 -L "$dropping"
	refuses 2 "" ip link set xdp0 xdpgeneric off
	send_frames 1
	counts xdp0 packets=1 drop=1
}
helper_only check "ip link set xdp off does not detach behind the module's back" is_not_detached_by_others

asks_for_privilege() {
	refuses 1 "not permitted" su nobody -s /bin/bash -c "xdplua status"
}
check "without privilege even status is refused" asks_for_privilege

attaches_and_detaches_under_traffic() {
	send_frames 2000 &
	for _ in {1..10}; do
		start_with xdp0 -I busy -L "$dropping"
		xdplua -d xdp0
	done
	wait
}
check "10 attaches and detaches under traffic" attaches_and_detaches_under_traffic

gives_memory_back() {
	local before after
	start_with xdp0 -I memory -L "$dropping"
	before=$(memory)
	for _ in {1..10}; do xdplua --replace -I memory -L "$dropping" xdp0; done
	after=$(memory)
	[ "$after" -lt $((before * 2)) ] || fail "an instance held $before bytes, and $after after ten replacing loads"
}
memory() { xdplua status --json | sed 's/.*"name":"memory","generation":[0-9]*,"memory":\([0-9]*\).*/\1/'; }
check "replacing loads give back the memory of the ones before" gives_memory_back

can_be_unloaded() {
	start_with xdp0 -L "$dropping"
	refuses 1 "" rmmod xdplua
	send_frames 1
	counts xdp0 packets=1 drop=1
	xdplua -d xdp0
	eventually rmmod xdplua
	refuses 1 "the kernel module xdplua is not loaded on this machine: run 'modprobe xdplua' as root" xdplua status
	refuses 1 "the kernel module xdplua is not loaded" xdplua -L "$dropping" xdp0
	echo_answered 1 1
	modprobe xdplua
	start_with xdp0 -L "$dropping"
	send_frames 1
	counts xdp0 packets=1 drop=1
	xdplua -d xdp0
}
check "the module can be unloaded when nothing is attached, not before, and loaded again" can_be_unloaded

# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# A bond in native mode: its driver hands the program on to the interfaces below it, whose packets it is about.

if modprobe bonding max_bonds=0 2>/dev/null; then
	ip link add bond0 type bond mode active-backup
	ip link add below0 type veth peer name below1 netns peer
	sysctl -qw net.ipv6.conf.bond0.disable_ipv6=1 net.ipv6.conf.below0.disable_ipv6=1 2>/dev/null || true
	peer sysctl -qw net.ipv6.conf.below1.disable_ipv6=1 2>/dev/null || true
	ip link set below0 master bond0
	ip link set bond0 up
	ip link set below0 up
	ip -n peer link set below1 up

	judges_below() {
		start_with bond0 --mode native -I bond -L "$(judging xdp.action.drop)"
		remember bond0
		peer /tests/frames send below1 5
		counts_more bond0 packets=5 drop=5 errors=0
	}
	check "native: what a bond's port receives is judged by the bond's script" judges_below

	xdplua -d bond0
	ip link del below0
	ip link del bond0
	rmmod bonding
else
	skip "native: what a bond's port receives is judged by the bond's script" "this kernel has no bonds"
fi

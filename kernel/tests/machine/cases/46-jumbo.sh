# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# Frames that are bigger than a page, and so may come in several buffers.

ip link add jumbo0 mtu 9000 type veth peer name jumbo1 mtu 9000 netns peer
sysctl -qw net.ipv6.conf.jumbo0.disable_ipv6=1 2>/dev/null || true
ip link set jumbo0 up
ip -n peer link set jumbo1 up
# received_by_stack: frames that came through to the stack
received_by_stack() { awk '$1 == "jumbo0:" { print $3 }' /proc/net/dev; }
send_jumbo() { peer taskset -c 1 /tests/frames send jumbo1 "$@"; }

judges_whole_frames() {
	start_with jumbo0 --mode generic -I jumbo -L "$(judging '#packet == 6000 and packet:byte(5999) == 0 and xdp.action.drop or xdp.action.pass')"
	remember jumbo0
	send_jumbo 3 0 6000
	counts_more jumbo0 packets=3 drop=3 multi_buffer=0 errors=0
}
check "generic: a frame of 6000 bytes is judged in one piece" judges_whole_frames

passes_pieces() {
	start_with jumbo0 --mode native -I jumbo -L "$(judging xdp.action.drop)"
	remember jumbo0
	send_jumbo 3 0 6000
	counts_more jumbo0 packets=0 drop=0 multi_buffer=3 errors=0
	send_jumbo 2 0 64
	counts_more jumbo0 packets=2 drop=2 multi_buffer=3
}
check "native: a frame of several buffers passes and is counted, others are judged" passes_pieces
xdplua -d jumbo0
ip link del jumbo0

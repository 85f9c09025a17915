# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# Scripts of the make that the original's had, in original/, loaded as then: one after another into states that all share.

empty_store
xdplua -d xdp0 2>/dev/null || true
xdplua unload default 2>/dev/null || true

loads_alone() {
	local name
	for name in xdp parse dns dnscache dnsserver; do xdplua -L "original/$name.lua" || return; done
	xdplua -F dnsserver xdp0
	xdplua -F cachedns xdp1
}
check "five files are loaded one after another, then the functions are attached" loads_alone

# asks: what comes back for www.example from UDP port 53 of 192.0.2.1, in hexadecimal
asks() {
	# shellcheck disable=SC2016  # expanded in the namespace
	peer bash -c 'exec 3<>/dev/udp/192.0.2.1/53
		printf "\7\7\1\0\0\1\0\0\0\0\0\0\3www\7example\0\0\1\0\1" >&3
		timeout 3 dd bs=2048 count=1 <&3 2>/dev/null' | od -A n -v -t x1 | tr -d ' \n'
}

answers_original() {
	xdplua -L "$(script record.lua 'rcu["www.example"] = 0xc8010203')"
	same answer "$(asks)" 070781a0000100010000000003777777076578616d706c650000010001c00c0001000100000e100004c8010203
	counts xdp0 tx=1 errors=0
}
check "the server answers from rcu" answers_original

learns_original() {
	xdplua -L "$(script record.lua 'rcu["www.example"] = nil')"
	peer taskset -c 1 ./replay send peer1 samples/dns/captures/learning.pcap 2
	eventually eval '[ "$(xdplua store www.example.com)" = "$(printf "\"www.example.com\"\t%d" 0xcb007107)" ]'
	counts xdp1 pass=1 errors=0
}
check "the cache learns from an answer" learns_original

judges_original() {
	xdplua -L original/sni.lua -F callback xdp0
	remember xdp0
	# on a busy host a connection that is not answered may be tried again
	peer xdplua-traffic tcp 80 1 >/dev/null || true
	peer xdplua-traffic tcp 443 1 >/dev/null || true
	eventually eval '[ "$(figure xdp0 drop)" -ge 1 ] && [ "$(figure xdp0 aborted)" -ge 1 ]'
	counts_more xdp0 pass=0 errors=0
}
check "unpack by bits, and the action abort" judges_original

replies_original() {
	xdplua -L original/reply.lua -F echo xdp0
	# shellcheck disable=SC2016  # expanded in the namespace
	same answer "$(peer bash -c 'exec 3<>/dev/udp/192.0.2.1/7; printf x >&3; timeout 3 dd bs=2048 count=1 <&3 2>/dev/null')" "later form"
}
check "udp_reply in its later form" replies_original
xdplua -d xdp0
xdplua -d xdp1
xdplua unload default
empty_store

# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# shellcheck disable=SC2154  # scratch: set by suite
# The machine as a router between two others, for the samples:
#
#   namespace client                    root namespace                         namespace server
#   client0 10.0.0.9/24  02:..:a9  <--> lan0 10.0.0.2/24       02:..:a2
#                                       wan0 192.168.0.254/24  02:..:b2  <-->  server0 192.168.0.1/24  02:..:b1

programs=$PWD/programs
forwarding_before=

# at NAMESPACE COMMAND...: as `peer`, for any
at() { nsenter --net="/run/netns/$1" "${@:2}"; }

# runs_at NAMESPACE PROGRAM...: one of /tests/programs
runs_at() { at "$1" env LD_LIBRARY_PATH="$programs" "$programs/$2" "${@:3}"; }

# add_side NAMESPACE OURS MAC ADDRESS MAC ADDRESS: first ours, then theirs
add_side() {
	ip netns add "$1"
	at "$1" sysctl -qw net.ipv6.conf.all.disable_ipv6=1 net.ipv6.conf.default.disable_ipv6=1
	ip link add "$2" address "$3" type veth peer name "${1}0" address "$5" netns "$1"
	ip addr add "$4/24" dev "$2"
	ip link set "$2" up
	ip neigh replace "$6" lladdr "$5" dev "$2" nud permanent
	ip -n "$1" -batch - <<-END
		link set lo up
		addr add $6/24 dev ${1}0
		link set ${1}0 up
		neigh replace $4 lladdr $3 dev ${1}0 nud permanent
		route add default via $4
	END
	# as on the other interfaces: frames stay frames, checksums are whole
	ethtool -K "$2" tx off rx off sg off tso off gso off gro off >/dev/null
	at "$1" ethtool -K "${1}0" tx off rx off sg off tso off gso off gro off >/dev/null
}

make_router() {
	add_side client lan0 02:00:00:00:00:a2 10.0.0.2 02:00:00:00:00:a9 10.0.0.9
	add_side server wan0 02:00:00:00:00:b2 192.168.0.254 02:00:00:00:00:b1 192.168.0.1
	forwarding_before=$(cat /proc/sys/net/ipv4/ip_forward)
	echo 1 >/proc/sys/net/ipv4/ip_forward
}

remove_router() {
	# at once; a namespace takes its time
	ip link del lan0
	ip link del wan0
	ip netns del client
	ip netns del server
	echo "$forwarding_before" >/proc/sys/net/ipv4/ip_forward
}

# start_dnsmasq OPTION...: a DNS server at 192.168.0.1 that logs to $scratch/dnsmasq
start_dnsmasq() {
	: >"$scratch/dnsmasq"
	runs_at server dnsmasq --keep-in-foreground --conf-file=/dev/null --pid-file= --user=root --no-resolv --no-hosts \
		--bind-interfaces --listen-address=192.168.0.1 --log-queries --log-facility="$scratch/dnsmasq" "$@" &
	dnsmasq=$!
	eventually grep -q started "$scratch/dnsmasq"
}

stop_dnsmasq() {
	kill "$dnsmasq"
	wait "$dnsmasq" 2>/dev/null
}

# resolved TYPE NAME: how often the server was asked
resolved() { grep -c "query\[$1\] $2 " "$scratch/dnsmasq"; }

# answers TEXT KDIG-ARGUMENT...: what the client is told, sorted
answers() { same answer "$(runs_at client kdig +retry=0 +timeout=5 +short "${@:2}" | sort | xargs)" "$1"; }

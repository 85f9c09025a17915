# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# shellcheck disable=SC2154  # scratch: set by suite
# The samples that filter floods, user agents and server names: the same verdicts as their twins in eBPF on the
# same frames, and real connections.

program_of() { bpftool net show dev "$1" | sed -n 's/.* id \([0-9]*\).*/\1/p'; }

# Both on one CPU, as both have their buckets for each CPU.
judges() { taskset -c 1 ./replay judge "$1" xdp0 "$2"; }

# same_as_twin TWIN CAPTURE: what is attached to xdp0 judges as the twin does; prints the verdicts
same_as_twin() {
	local pin=/sys/fs/bpf/twin lua ebpf
	rm -f "$pin"
	bpftool prog load "$1.bpf.o" "$pin" type xdp
	lua=$(judges "$(program_of xdp0)" "$2")
	ebpf=$(judges "$(bpftool -j prog show pinned "$pin" | sed -n 's/.*"id":\([0-9]*\).*/\1/p')" "$2")
	rm -f "$pin"
	same "the verdicts of Lua" "$lua" "$ebpf"
	echo "$lua"
}

expected() { awk '{ print $2 }' "$1"; }

filter() { # SAMPLE FUNCTION FILE...
	local file files=()
	for file in "${@:3}"; do files+=(-L "$file"); done
	# native: there is a program for replay to run on every kernel
	start_with xdp0 --mode native -I "$1" "${files[@]}" -F "$2"
}

judges_alike() { # SAMPLE TWIN CAPTURE FILE...
	filter "$1" "$2" "${@:4}"
	same verdicts "$(same_as_twin "$2" "samples/$1/captures/$3.pcap" | sort | uniq -c)" "$(expected "samples/$1/captures/$3.txt" | sort | uniq -c)"
	counts xdp0 errors=0
}
check "ddos-http judges as in eBPF" judges_alike ddos-http useragent requests samples/ddos-http/useragent.lua
check "ddos-sni judges as in eBPF" judges_alike ddos-sni sni hellos samples/ddos-sni/blocked.lua samples/ddos-sni/sni.lua

# No token comes back within an hour, so the verdicts do not depend on the machine's speed.
limits=$(sed 's/SECOND \/\/ [0-9]*/3600 * SECOND/' samples/ddos-l4/limits.lua | script limits.lua)
check "ddos-l4 judges as in eBPF, by source" judges_alike ddos-l4 synflood flood "$limits" samples/ddos-l4/synflood.lua
judges_ports_alike() {
	filter ddos-l4 synflood "$limits" samples/ddos-l4/synflood.lua
	same verdicts "$(same_as_twin synflood samples/ddos-l4/captures/port.pcap | sort | uniq -c | xargs)" "40 drop 102 pass"
}
check "ddos-l4 judges as in eBPF, by port" judges_ports_alike

notices_difference() {
	local output
	filter ddos-sni sni "$(script none.lua 'blocked = {}')" samples/ddos-sni/sni.lua
	output=$(same_as_twin sni samples/ddos-sni/captures/hellos.pcap) && fail "nobody noticed" || true
	[[ $output == "the verdicts of Lua is "* ]] || fail "$output"
}
check "a verdict that differs from the twin's is noticed" notices_difference

limits_connections() {
	filter ddos-l4 synflood "$limits" samples/ddos-l4/synflood.lua
	peer taskset -c 2 xdplua-traffic tcp 443 23
	counts xdp0 drop=3 errors=0
}
check "ddos-l4 lets a source open so many connections" limits_connections

# fetch USER-AGENT: what the machine's HTTP server says
fetch() {
	# from a file, as bash would send each line in a packet of its own
	printf 'GET / HTTP/1.0\r\nHost: www\r\nUser-Agent: %s\r\n\r\n' "$1" >"$scratch/request"
	# shellcheck disable=SC2016  # expanded in the namespace
	peer bash -c 'exec 3<>/dev/tcp/192.0.2.1/80
		dd bs=2048 if="$1" >&3 2>/dev/null
		timeout 3 cat <&3' fetch "$scratch/request"
}
filters_requests() {
	filter ddos-http useragent samples/ddos-http/useragent.lua
	says xdplua-testbed fetch "Mozilla/5.0"
	counts xdp0 drop=0 errors=0
	fetch "sqlmap/1.7" >"$scratch/fetched" || true
	same "what the scanner gets" "$(cat "$scratch/fetched")" ""
	[ "$(figure xdp0 drop)" -ge 1 ] || fail "$(attachment xdp0)"
	says xdplua-testbed fetch "Mozilla/5.0"
}
check "ddos-http cuts off a scanner, not a browser" filters_requests
xdplua -d xdp0

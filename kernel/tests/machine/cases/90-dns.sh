# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# shellcheck disable=SC2154  # scratch: set by suite
# The sample dns between a real client (kdig) and a real server (dnsmasq).

empty_store
make_router
files=(-L samples/dns/parse.lua -L samples/dns/names.lua -L samples/dns/records.lua -L samples/dns/dnscache.lua -L samples/dns/dnsserver.lua)
start_with lan0 -I dns "${files[@]}" -F dnsserver
xdplua -I dns -F cachedns wan0
start_dnsmasq --host-record=www.example.test,203.0.113.7,2001:db8::7,300 --host-record=short.example.test,203.0.113.9,6 \
	--host-record=other.example.test,203.0.113.10,300 --cname=alias.example.test,www.example.test,300

# known NAME-PART: how many names of the store have it
known() { xdplua store dns/ | grep -c "$1"; }

ask() { answers "$1" @192.168.0.1 "${@:2}"; }

learns() {
	ask 203.0.113.7 www.example.test
	counts lan0 packets=1 pass=1 errors=0
	counts wan0 packets=1 pass=1 errors=0
	same "questions to the server" "$(resolved A www.example.test)" 1
}
check "the first query goes to the server, and its answer is learned" learns

# kdig asks in small letters, so this question is written by hand; prints the answer's text
spells() {
	# shellcheck disable=SC2016  # expanded in the namespace
	at client bash -c 'exec 3<>/dev/udp/192.168.0.1/53
		printf "\0\7\1\0\0\1\0\0\0\0\0\0\3WwW\7eXample\4TEST\0\0\1\0\1" >&3
		timeout 3 dd bs=2048 count=1 <&3 2>/dev/null' | tr '\1-\37' . | tr -d '\0'
}

serves() {
	remember lan0
	remember_other=$(figure wan0 packets)
	ask 203.0.113.7 www.example.test
	counts_more lan0 packets=1 tx=1 pass=0 errors=0
	same "packets of the server" "$(figure wan0 packets)" "$remember_other"
	spells | grep -q WwW.eXample.TEST || fail "$(spells)"
	says "status: NOERROR" runs_at client kdig +retry=0 +edns @192.168.0.1 www.example.test
	same "questions to the server" "$(resolved A www.example.test)" 1
}
check "the next ones are answered at the hook, in the question's spelling, with EDNS too" serves

passes_others() {
	remember lan0
	ask 2001:db8::7 www.example.test AAAA
	ask 203.0.113.7 +tcp www.example.test
	counts_more lan0 tx=0 errors=0
	same "questions for AAAA" "$(resolved AAAA www.example.test)" 1
	same "questions for A" "$(resolved A www.example.test)" 2
}
check "AAAA, and A over TCP, pass to the server" passes_others

follows_alias() {
	remember lan0
	ask "203.0.113.7 www.example.test." alias.example.test
	ask 203.0.113.7 alias.example.test
	counts_more lan0 packets=2 pass=1 tx=1 errors=0
}
check "the end of a chain of aliases is learned" follows_alias

expires() {
	ask 203.0.113.9 short.example.test
	remember lan0
	ask 203.0.113.9 short.example.test
	counts_more lan0 packets=1 tx=1
	eventually asked_again
}
asked_again() {
	ask 203.0.113.9 short.example.test
	same "questions to the server" "$(resolved A short.example.test)" 2
}
check "an answer is forgotten after its time to live" expires

survives() {
	xdplua --replace -I dns "${files[@]}"
	remember lan0
	ask 203.0.113.7 www.example.test
	counts_more lan0 packets=1 tx=1
}
check "what is known survives a replace of the scripts" survives

by_hand() {
	xdplua -I dns -L "$(script record.lua 'dns.record("printer.example.test", 0xc0000263)')"
	remember lan0
	ask 192.0.2.99 printer.example.test
	counts_more lan0 packets=1 tx=1
}
check "a record can be put in by hand" by_hand

# Frames of the capture that come from the server's side: "right" ones, or those that an attacker could send.
frames_of() { awk -v right="$1" '$1 == "cachedns" && (/the right answer$/ || /too late/) == right { print NR }' samples/dns/captures/poisoning.txt; }
replays() { at "$1" ./replay send "${1}0" samples/dns/captures/poisoning.pcap "${@:2}"; }

is_not_poisoned() {
	local frames
	# shellcheck disable=SC2207  # numbers
	frames=($(frames_of 0))
	[ ${#frames[@]} -gt 20 ] || fail "only ${#frames[@]} frames"
	replays server "${frames[@]}"
	remember wan0
	replays client 1
	eventually eval '[ "$(xdplua store dns? | grep -c victim)" = 1 ]'
	replays server "${frames[@]}"
	counts_more wan0 packets=${#frames[@]} pass=${#frames[@]} errors=0
	same "names known" "$(known victim)" 0
}
check "answers that nobody asked for, and wrong ones to a pending query, teach nothing" is_not_poisoned

learns_right_one() {
	replays client 1
	# shellcheck disable=SC2046  # numbers
	replays server $(frames_of 1 | tail -n 1)
	eventually eval '[ "$(known victim)" = 1 ]'
}
check "the right answer does" learns_right_one

stays_calm() {
	remember lan0
	remember_frames=$(wc -l <samples/dns/captures/hostile.txt)
	at client ./replay send client0 samples/dns/captures/hostile.pcap
	counts_more lan0 packets="$remember_frames" pass="$remember_frames" errors=0
}
check "hostile frames pass without an error" stays_calm

stop_dnsmasq
xdplua -d lan0
xdplua -d wan0
xdplua unload dns
empty_store
remove_router

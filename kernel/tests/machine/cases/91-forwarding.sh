# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# shellcheck disable=SC2154  # scratch: set by suite
# xdpluatables, and the sample forwarding with real UDP and TCP between two namespaces.

empty_store
# exit status, what is said, arguments
while IFS='|' read -r status text arguments; do
	# shellcheck disable=SC2086  # arguments are several words
	check "xdpluatables $arguments -> $text" refuses "$status" "$text" xdpluatables $arguments
done <<'END'
2|interface name not specified|
2|interface name not specified|-d 10.0.0.2
2|nothing to do|xdp0
2|protocol not supported: icmp|-p icmp xdp0
2|no address: 10.0.0|-s 10.0.0 xdp0
2|no address: 10.0.0.0/33|-s 10.0.0.0/33 xdp0
2|no address: 10.0.0.0/|-s 10.0.0.0/ xdp0
2|address has bits behind its mask: 10.0.0.1/8|-d 10.0.0.1/8 xdp0
2|no port: 65536|-D 65536 xdp0
2|no port: 53x|-S 53x xdp0
2|no port: 1000:|-S 1000: xdp0
2|wrong way round|-D 2000:1000 xdp0
2|nothing to put in: 10.0.0.1:0|--to-source 10.0.0.1:0 xdp0
2|nothing to put in: :|--to-source : xdp0
2|nothing to put in: 0.0.0.0|--to-destination 0.0.0.0 xdp0
2|see 'xdpluatables --help'|-i eth0
2|more than one interface|-p udp xdp0 xdp1
2|exclude each other|--list --flush xdp0
2|exclude each other|--first-match --last-match xdp0
2|take no rule|--list -p udp xdp0
2|take no rule|--flush --last-match
2|needs either a rule or a number|--delete xdp0
2|needs either a rule or a number|--delete=1 -p udp xdp0
2|no number of a rule: 0|--delete=0 xdp0
1|no such interface: nowhere0|-p udp nowhere0
1|no such rule|--delete=1 xdp0
1|no such rule|--delete -p udp xdp0
END

keeps_rules() {
	xdpluatables -s 10.0.0.0/8 -d 10.0.0.2 --sport 1000:2000 -D 53 --protocol tcp --to-source 10.0.0.2:7 --to-destination :8 xdp0
	xdpluatables --source 0.0.0.0/0 -p udp xdp0
	xdpluatables -D 80 --to-destination 192.0.2.7 xdp0
	same list "$(xdpluatables --list xdp0)" "xdp0: first match counts
   1  -s 10.0.0.0/8 -d 10.0.0.2 -S 1000:2000 -D 53 -p tcp --to-source 10.0.0.2:7 --to-destination :8
   2  -p udp
   3  -D 80 --to-destination 192.0.2.7"
	xdpluatables --delete -p udp xdp0
	xdpluatables --delete=1 xdp0
	xdpluatables --last-match xdp0
	same list "$(xdpluatables --list)" "xdp0: last match counts
   1  -D 80 --to-destination 192.0.2.7"
	says '{"interfaces":[{"interface":"xdp0","ifindex":'"$(cat /sys/class/net/xdp0/ifindex)"',"order":"last-match","rules":[{"number":1,"source":null,"destination":null,"sport":null,"dport":"80","protocol":null,"to_source":null,"to_destination":"192.0.2.7"}]}]}' \
		xdpluatables --list --json
	says '{"done":"flush","interface":"xdp0"}' xdpluatables --flush --json xdp0
	same list "$(xdpluatables --list)" ""
}
check "rules are listed, deleted by name and number, and flushed" keeps_rules

has_bound() {
	run_once "rcu['forward/$(cat /sys/class/net/xdp1/ifindex)'] = ('\0' .. ('\0'):rep(37 * 199))"
	xdpluatables -D 200 xdp1
	same "rules" "$(xdpluatables --list xdp1 | tail -n 1)" " 200  -D 200"
	refuses 1 "too many rules: 200" xdpluatables -D 201 xdp1
	xdpluatables -p udp xdp0
	xdpluatables --flush
	same list "$(xdpluatables --list)" ""
}
check "200 rules fit, and flush without an interface deletes those of all" has_bound

shows_store() {
	run_once 'rcu["t/text"] = "a\nb" rcu["t/\xff\0"] = -5 rcu["t/yes"] = true rcu["u"] = 1'
	same store "$(xdplua store t/)" "$(printf '"t/text"\t"a\\x0ab"\n"t/yes"\ttrue\n"t/\\xff\\x00"\t-5')"
	says '{"store":[{"key":"t/text","value":"a\u000ab","value_hex":"610a62"},{"key":"t/yes","value":true},{"key":"t/\ufffd","key_hex":"742fff00","value":-5}]}' \
		xdplua store --json t/
	same "keys of another prefix" "$(xdplua store t/no)" ""
	run_once 'for i = 1, 300 do rcu["t/big" .. i] = ("x"):rep(8192 - i) end'
	same "big values" "$(xdplua store t/big | wc -l)" 300
	empty_store
	refuses 2 "more than one prefix" xdplua store a b
}
check "xdplua store shows what the store has, also what does not fit into one message" shows_store

make_router
forward() { start_with "$1" -I forwarding -L samples/forwarding/rules.lua -L samples/forwarding/forward.lua -F forward; }
start_dnsmasq --host-record=www.example.test,203.0.113.7
forward lan0
forward wan0 2>/dev/null || xdplua -I forwarding -F forward wan0

without_rules() {
	answers 203.0.113.7 @192.168.0.1 www.example.test
	counts lan0 packets=1 pass=1 errors=0
	counts wan0 packets=1 pass=1 errors=0
}
check "an interface without rules passes" without_rules

as_in_readme() {
	remember lan0
	xdpluatables -d 10.0.0.2 --dport 2222 -p udp --to-destination 192.168.0.1:53 lan0
	xdpluatables -s 192.168.0.1 --sport 53 -p udp -d 10.0.0.9 --to-source 10.0.0.2:2222 wan0
	answers 203.0.113.7 @10.0.0.2 -p 2222 www.example.test
	counts_more lan0 packets=1 redirect=1 errors=0
	counts wan0 packets=2 pass=1 redirect=1 errors=0
}
check "the rule of the README forwards UDP, and another one the answers" as_in_readme

others_pass() {
	remember lan0
	says "bytes from 192.168.0.1" at client ping -c 1 -w 5 192.168.0.1
	refuses 1 "" runs_at client kdig +retry=0 +timeout=1 @10.0.0.2 -p 2223 www.example.test
	counts_more lan0 packets=2 pass=2 redirect=0 errors=0
}
check "what no rule matches passes to the stack" others_pass

forwards_tcp() {
	xdpluatables -s 10.0.0.0/24 -d 10.0.0.2 -D 2000:3000 -p tcp --to-destination 192.168.0.1:53 lan0
	xdpluatables -s 192.168.0.1 -S 53 -p tcp --to-source 10.0.0.2:2500 wan0
	remember lan0
	answers 203.0.113.7 +tcp @10.0.0.2 -p 2500 www.example.test
	[ "$(figure lan0 redirect)" -gt $((${before[redirect]} + 4)) ] || fail "$(attachment lan0)"
	counts_more lan0 pass=0 errors=0
}
check "TCP is forwarded, from a network and a range of ports" forwards_tcp

survive_replace() {
	xdplua --replace -I forwarding -L samples/forwarding/rules.lua -L samples/forwarding/forward.lua lan0
	answers 203.0.113.7 @10.0.0.2 -p 2222 www.example.test
}
check "rules survive a replace of the scripts" survive_replace

follows_order() {
	xdpluatables -d 10.0.0.2 --dport 2222 --to-destination 192.168.0.1:54 lan0
	answers 203.0.113.7 @10.0.0.2 -p 2222 www.example.test
	xdpluatables --last-match lan0
	refuses 1 "" runs_at client kdig +retry=0 +timeout=1 @10.0.0.2 -p 2222 www.example.test
	xdpluatables --delete -d 10.0.0.2 --dport 2222 --to-destination 192.168.0.1:54 lan0
	answers 203.0.113.7 @10.0.0.2 -p 2222 www.example.test
}
check "of several rules the first counts, or the last" follows_order

flushed() {
	xdpluatables --flush lan0
	remember lan0
	refuses 1 "" runs_at client kdig +retry=0 +timeout=1 @10.0.0.2 -p 2222 www.example.test
	counts_more lan0 packets=1 pass=1 redirect=0
	says "--to-source 10.0.0.2:2222" xdpluatables --list wan0
	xdpluatables --flush
}
check "without its rules an interface passes again" flushed

flushes_what_a_script_wrote() {
	local ifindex
	ifindex=$(cat /sys/class/net/xdp0/ifindex)
	run_once "rcu['forward/$ifindex'] = 'no rules'"
	refuses 1 "--flush deletes it" xdpluatables --list xdp0
	xdpluatables --flush
	says_not "forward/$ifindex" xdplua store
}
check "flush deletes what a script has put in place of rules" flushes_what_a_script_wrote

stop_dnsmasq
xdplua -d lan0
xdplua -d wan0
xdplua unload forwarding
remove_router
